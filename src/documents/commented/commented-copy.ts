/** A copy of a Word document with a comment at each finding. Nothing else of it changes: every other part is byte for byte the same. */
import { unzipSync, zipSync, type Zippable } from "fflate";
import type { FoundAt } from "../document-report";
import { withMarks, type Mark } from "./marked-runs";

export interface WordComment {
  readonly where: FoundAt;
  readonly text: string;
}

export type CommentedCopy = { readonly bytes: Uint8Array; readonly unplaced: readonly FoundAt[] } | { readonly problem: string };

const mostUnpacked = 600_000_000;
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

export function commentedCopy(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  by: { readonly author: string; readonly date: Date },
): CommentedCopy {
  let parts: Record<string, Uint8Array>;
  let size = 0;
  try {
    parts = unzipSync(bytes, { filter: ({ originalSize }) => (size += originalSize) <= mostUnpacked });
  } catch {
    return { problem: "is damaged, so that no copy of it can be made. Open it in Word, save it again, and choose that copy" };
  }
  if (size > mostUnpacked) return { problem: "unpacks to more than a copy can be made of. Make its pictures smaller first" };
  const part = comments.find(({ where }) => where.origin !== null)?.where.origin?.part ?? null;
  if (part === null || parts[part] === undefined)
    return comments.length === 0
      ? { bytes, unplaced: [] }
      : { problem: "has no place for comments: what was found is in no text of its own" };
  if (parts[part][0] === 0xff || parts[part][0] === 0xfe)
    return { problem: "is written in an encoding in which no comments are made. Open it in Word, save it again, and choose that copy" };
  const xml = text(parts[part]);
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const known = /<Relationship\b[^>]*\/comments"[^>]*>/.exec(text(parts[rels]))?.[0];
  const target = /\bTarget="([^"]+)"/.exec(known ?? "")?.[1];
  const name = target === undefined ? freeName(folder, parts) : target.startsWith("/") ? target.slice(1) : folder + target;
  const before = text(parts[name]);
  const first =
    1 +
    Math.max(
      -1,
      ...[...`${before}${xml}`.matchAll(/<w:comment(?:RangeStart|RangeEnd|Reference)?\b[^>]*?w:id="(\d+)"/g)].map(([, id]) => Number(id)),
    );
  const marks = comments.flatMap(({ where }, at): Mark[] =>
    where.origin === null || where.origin.part !== part ? [] : [markOf(where, first + at)],
  );
  const { xml: marked, placed } = withMarks(xml, marks);
  const entries = comments.flatMap(({ text: words }, at) => (placed.has(first + at) ? [commentXml(first + at, words, by)] : []));
  const changed: Record<string, string> = { [part]: marked, [name]: withEntries(before, entries) };
  if (target === undefined) {
    changed[rels] = withRelationship(text(parts[rels]), name.slice(folder.length));
    changed["[Content_Types].xml"] = withContentType(text(parts["[Content_Types].xml"]), name);
  }
  const zip: Zippable = {};
  for (const [path, content] of Object.entries(parts))
    zip[path] = [
      changed[path] === undefined ? content : bytesOf(changed[path]),
      { level: /\.(?:png|jpe?g|gif|emf|wmf)$/i.test(path) ? 0 : 6 },
    ];
  for (const [path, content] of Object.entries(changed)) if (parts[path] === undefined) zip[path] = bytesOf(content);
  const unplaced = comments.flatMap(({ where }, at) => (placed.has(first + at) ? [] : [where]));
  return { bytes: zipSync(zip, { mtime: by.date }), unplaced };
}

/** A figure of a sentence at its characters; of a table the whole of its cell. */
function markOf({ origin, sentence, from, quote }: FoundAt, id: number): Mark {
  const pieces = origin?.pieces ?? [];
  return sentence === null ? { id, pieces, from: -Infinity, to: Infinity } : { id, pieces, from, to: from + quote.length };
}

function freeName(folder: string, parts: Readonly<Record<string, Uint8Array>>): string {
  for (let at = 0; ; at++) {
    const name = `${folder}comments${at === 0 ? "" : at}.xml`;
    if (parts[name] === undefined) return name;
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

const text = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? "" : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

/** What no XML may hold goes. */
const inXml = (words: string): string =>
  words.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/gu, "").replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
