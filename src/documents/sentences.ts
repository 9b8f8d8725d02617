/** The sentences of a document, each with its paragraph, and the tables that it may speak of. */
import { splitSentences, wordsOf } from "../checking/printed-tables";
import type { DocumentBlock, DocumentParagraph } from "./document";
import { tableName } from "./paragraph-number";

export interface DocumentSentence {
  readonly text: string;
  /** Of the document's blocks. */
  readonly block: number;
  /** Where it begins in its paragraph, in characters. */
  readonly from: number;
  /** Tables by their order in the document that stand near it, or that it names. */
  readonly tables: readonly number[];
  /**
   * Of its whole paragraph and its heading, by which tables further off are told: "Over the term it is £2.4m" says of what only in the sentence
   * before.
   */
  readonly paragraphWords: ReadonlySet<string>;
}

const [blocksNear, mostTables] = [12, 6];
const naming = /\b(?:table|schedule)s? ?(?:[A-Z]\.?)?\d{1,3}(?:[.-]\d{1,3})?[a-z]?/gi;

/** Captions and headings are no sentences: what they name is read with their tables. In steps, a paragraph each. */
export function* sentencesOf(blocks: readonly DocumentBlock[]): Generator<undefined, readonly DocumentSentence[]> {
  const tables = blocks.flatMap((block, at) => (block.is === "table" ? [{ name: block.name.toLowerCase(), at }] : []));
  const byName = new Map<string, number[]>();
  for (const [index, { name }] of tables.entries()) {
    const own = byName.get(name);
    if (own) own.push(index);
    else byName.set(name, [index]);
  }
  const places = tables.map(({ at }) => at);
  const sections = sectionsOf(blocks);
  const found: DocumentSentence[] = [];
  let next = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.is === "table") next++;
    if (block.is !== "paragraph" || block.kind === "heading" || block.kind === "caption") continue;
    const near = nearestTables(places, next, at, sections);
    const paragraphWords = wordsOf(`${block.place.heading} ${block.text}`);
    for (const { text, from } of partsOf(block)) {
      const named = (text.match(naming) ?? []).flatMap((words) => byName.get(tableName(words)?.toLowerCase() ?? "") ?? []);
      const own = [...new Set([...named, ...near])].sort((one, other) => one - other);
      found.push({ text, block: at, from, paragraphWords, tables: own });
    }
    yield;
  }
  return found;
}

/** Those of its section and those right beside it, `next` being the first one behind it: the nearest, by their order in the document. */
function nearestTables(places: readonly number[], next: number, at: number, sections: readonly number[]): readonly number[] {
  const found: number[] = [];
  const distanceOf = (index: number): number => {
    const place = places[index];
    if (place === undefined) return Infinity;
    const distance = Math.abs(place - at);
    return sections[place] === sections[at] || distance <= blocksNear / 3 ? distance : Infinity;
  };
  for (let [before, after] = [next - 1, next]; found.length < mostTables;) {
    const [above, below] = [distanceOf(before), distanceOf(after)];
    if (above === Infinity && below === Infinity) break;
    found.push(above <= below ? before-- : after++);
  }
  return found;
}

/** By the first part of the numbers of paragraphs, or by headings of the highest level. */
function sectionsOf(blocks: readonly DocumentBlock[]): readonly number[] {
  const levels = blocks.flatMap((block) => (block.is === "paragraph" && block.level > 0 ? [block.level] : []));
  const counts = [1, 2, 3].map((level) => levels.filter((one) => one === level).length);
  const top = (counts.findIndex((count) => count > 1) + 1 || 1) + ((counts[0] ?? 0) > 1 && blocks.length / (counts[0] ?? 1) < 60 ? 0 : 1);
  let section = 0;
  return blocks.map((block) => {
    if (block.is === "paragraph" && block.level > 0 && block.level <= top) section++;
    return section;
  });
}

function partsOf({ text }: DocumentParagraph): readonly { readonly text: string; readonly from: number }[] {
  let at = 0;
  return splitSentences(text).map((sentence) => {
    const found = text.indexOf(sentence, at);
    const from = found < 0 ? at : found;
    at = from + sentence.length;
    return { text: sentence, from };
  });
}

const fewestShared = 2;

/** Tables further off that have most words in common with it: what a summary quotes stands in a chapter of its own. */
export function tablesByWords(
  { paragraphWords: words, tables: near }: DocumentSentence,
  wordsOfTables: readonly ReadonlySet<string>[],
): readonly number[] {
  const shared = wordsOfTables.map((own, index) => ({
    index,
    count: near.includes(index) ? 0 : [...own].filter((word) => words.has(word)).length,
  }));
  return shared
    .filter(({ count }) => count >= fewestShared)
    .sort((one, other) => other.count - one.count)
    .slice(0, mostTables)
    .map(({ index }) => index)
    .sort((one, other) => one - other);
}
