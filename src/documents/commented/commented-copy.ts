/** A copy of a Word document with a comment at each finding. Nothing else of it changes: every other part is byte for byte the same. */
import type { ReadingProgress } from "../document";
import type { FoundAt } from "../document-report";
import { NotZip, unpacked, zipEntries, type ZipEntry } from "../zip/zip-entries";
import { packed, zipFile } from "../zip/zip-file";
import { withMarks, type Mark } from "./marked-runs";

export interface WordComment {
  readonly where: FoundAt;
  readonly text: string;
}

export type CommentedCopy = { readonly bytes: Uint8Array; readonly unplaced: readonly FoundAt[] } | { readonly problem: string };

/** In bytes, of the text alone. */
const mostUnpacked = 200_000_000;
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

export function commentedCopy(bytes: Uint8Array, comments: readonly WordComment[], by: Author): CommentedCopy {
  const steps = commentedCopySteps(bytes, comments, by);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export interface Author {
  readonly author: string;
  readonly date: Date;
}

/** The same in steps, so that whoever asks can show how far it is, and stop. */
export function* commentedCopySteps(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  by: Author,
): Generator<ReadingProgress, CommentedCopy> {
  try {
    return yield* made(bytes, zipEntries(bytes), comments, by);
  } catch (error) {
    if (!(error instanceof NotZip)) throw error;
    return { problem: "is damaged, so that no copy of it can be made. Open it in Word, save it again, and choose that copy" };
  }
}

function* made(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  comments: readonly WordComment[],
  by: Author,
): Generator<ReadingProgress, CommentedCopy> {
  const part = comments.find(({ where }) => where.origin !== null)?.where.origin?.part ?? null;
  const ofText = entries.find(({ name }) => name === part);
  if (part === null || ofText === undefined)
    return comments.length === 0
      ? { bytes, unplaced: [] }
      : { problem: "has no place for comments: what was found is in no text of its own" };
  if (ofText.size > mostUnpacked) return { problem: "has more text than a copy can be made of. Save its chapters as files of their own" };
  const content = yield* inSteps(unpacked(ofText), 0, 0.3, "Unpacking");
  if (content[0] === 0xff || content[0] === 0xfe)
    return { problem: "is written in an encoding in which no comments are made. Open it in Word, save it again, and choose that copy" };
  const textOf = function* (name: string): Generator<ReadingProgress, string> {
    const entry = entries.find((one) => one.name === name);
    return entry === undefined ? "" : text(yield* inSteps(unpacked(entry), 0.3, 0.3, "Unpacking"));
  };
  const xml = text(content);
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const relations = yield* textOf(rels);
  const known = /<Relationship\b[^>]*\/comments"[^>]*>/.exec(relations)?.[0];
  const target = /\bTarget="([^"]+)"/.exec(known ?? "")?.[1];
  const name = target === undefined ? freeName(folder, entries) : target.startsWith("/") ? target.slice(1) : folder + target;
  const before = yield* textOf(name);
  yield { done: 0.4, doing: "Placing comments" };
  const first = 1 + highestId(before, highestId(xml, -1));
  yield { done: 0.45, doing: "Placing comments" };
  const marks = comments.flatMap(({ where }, at): Mark[] =>
    where.origin === null || where.origin.part !== part ? [] : [markOf(where, first + at)],
  );
  const { xml: marked, placed } = withMarks(xml, marks);
  const own = comments.flatMap(({ text: words }, at) => (placed.has(first + at) ? [commentXml(first + at, words, by)] : []));
  const changed = new Map([
    [part, marked],
    [name, withEntries(before, own)],
  ]);
  if (target === undefined) {
    changed.set(rels, withRelationship(relations, name.slice(folder.length)));
    changed.set(contentTypes, withContentType(yield* textOf(contentTypes), name));
  }
  const repacked = new Map<string, ZipEntry>();
  for (const [path, words] of changed)
    repacked.set(
      path,
      yield* inSteps(packed(path, bytesOf(words), by.date), path === part ? 0.5 : 0.9, path === part ? 0.4 : 0, "Packing"),
    );
  yield { done: 0.95, doing: "Packing" };
  // What does not change stays packed as it is, so that it is the same to the byte.
  const all = [...entries.map((entry) => repacked.get(entry.name) ?? entry), ...missing(repacked, entries)];
  const unplaced = comments.flatMap(({ where }, at) => (placed.has(first + at) ? [] : [where]));
  return { bytes: zipFile(all), unplaced };
}

function* inSteps<Result>(
  steps: Generator<number, Result>,
  from: number,
  share: number,
  doing: string,
): Generator<ReadingProgress, Result> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { done: from + share * step.value, doing };
  }
}

const contentTypes = "[Content_Types].xml";

const missing = (repacked: ReadonlyMap<string, ZipEntry>, entries: readonly ZipEntry[]): readonly ZipEntry[] => {
  const names = new Set(entries.map(({ name }) => name));
  return [...repacked.values()].filter(({ name }) => !names.has(name));
};

/** A document of many comments has too many to be given to one call. */
function highestId(xml: string, least: number): number {
  let highest = least;
  for (const [, id] of xml.matchAll(/<w:comment(?:RangeStart|RangeEnd|Reference)?\b[^>]*?w:id="(\d+)"/g))
    highest = Math.max(highest, Number(id));
  return highest;
}

/** A figure of a sentence at its characters; of a table the whole of its cell. */
function markOf({ origin, sentence, from, quote }: FoundAt, id: number): Mark {
  const pieces = origin?.pieces ?? [];
  return sentence === null ? { id, pieces, from: -Infinity, to: Infinity } : { id, pieces, from, to: from + quote.length };
}

function freeName(folder: string, entries: readonly ZipEntry[]): string {
  for (let at = 0; ; at++) {
    const name = `${folder}comments${at === 0 ? "" : at}.xml`;
    if (!entries.some((entry) => entry.name === name)) return name;
  }
}

function commentXml(id: number, words: string, { author, date }: { readonly author: string; readonly date: Date }): string {
  const initials = author.replace(/[^A-Z]/g, "") || "PC";
  return `<w:comment w:id="${id}" w:author="${inXml(author)}" w:date="${date.toISOString().replace(/\.\d+Z$/, "Z")}" w:initials="${inXml(initials)}"><w:p><w:r><w:t xml:space="preserve">${inXml(words)}</w:t></w:r></w:p></w:comment>`;
}

function withEntries(before: string, entries: readonly string[]): string {
  const end = before.lastIndexOf("</w:comments>");
  if (end >= 0) return `${before.slice(0, end)}${entries.join("")}${before.slice(end)}`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${main}">${entries.join("")}</w:comments>`;
}

function withRelationship(before: string, target: string): string {
  const ids = new Set([...before.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id));
  let at = 1;
  while (ids.has(`rId${at}`)) at++;
  const one = `<Relationship Id="rId${at}" Type="${relationships}/comments" Target="${target}"/>`;
  const end = before.lastIndexOf("</Relationships>");
  return end >= 0
    ? `${before.slice(0, end)}${one}${before.slice(end)}`
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${one}</Relationships>`;
}

function withContentType(before: string, name: string): string {
  const end = before.lastIndexOf("</Types>");
  return `${before.slice(0, end)}<Override PartName="/${name}" ContentType="${contentType}"/>${before.slice(end)}`;
}

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What no XML may hold goes. */
const inXml = (words: string): string =>
  words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/gu, "").replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
