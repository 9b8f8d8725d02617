/**
 * A whole document: each table by itself, each sentence against the tables that it is about, and then what only the whole shows: one
 * quantity printed in several ways.
 */
import {
  checkSentences,
  checkTable,
  readTable,
  reportOf,
  tableOf,
  wordsOf,
  type CheckedSentences,
  type CheckedTable,
  type Counts,
  type Finding,
  type Place,
  type PlaceInSentence,
  type PrintedTable,
  type QuotedCell,
  type ReadTable,
  type Untested,
} from "../checking/printed-tables";
import { factsOfSentence, factsOfTable } from "./across/facts-of";
import type { Fact } from "./across/fact";
import { findingsAcross } from "./across/findings-across";
import { repeatedFigures } from "./across/repeated";
import type { PlacedQuote } from "./across/one-rounding";
import type { DocumentTable, ReadDocument, ReadingProgress } from "./document";
import { titleOf, type DocumentFinding, type DocumentReport, type DocumentUntested, type FoundAt } from "./document-report";
import { sentencesOf, tablesByWords, type DocumentSentence } from "./sentences";

const noProse: CheckedSentences = { findings: [], untested: [], notes: [], figures: 0, tests: 0, quotes: [] };
/** Of a document's progress, the tables take most. */
const shareOfTables = 0.7;

export function* checkDocument(document: ReadDocument): Generator<ReadingProgress, DocumentReport> {
  const { blocks } = document;
  const tables = blocks.flatMap((block, at) => (block.is === "table" ? [{ ...block, at }] : []));
  const checked: CheckedTable[] = [];
  const failed: string[] = [];
  for (const [index, { table, name }] of tables.entries()) {
    const steps = checkedOrLeft(table);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        checked.push(step.value.checked);
        if (step.value.hasFailed) failed.push(name);
        break;
      }
      yield { done: (shareOfTables * index) / tables.length, doing: name };
    }
    yield { done: (shareOfTables * (index + 1)) / tables.length, doing: name };
  }
  const collected = new Collected(document, tables);
  for (const [index, one] of checked.entries()) collected.table(index, reportOf([one], noProse));
  const splitting = sentencesOf(blocks);
  let split = splitting.next();
  for (; !split.done; split = splitting.next()) yield { done: shareOfTables, doing: "Sentences" };
  const sentences = split.value;
  let done = 0;
  for (const group of grouped(sentences)) {
    const steps = checkSentences(textsOf(group), chosen(checked, tablesOf(group)));
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        collected.sentences(group, step.value);
        break;
      }
      yield { done: shareOfTables + (0.15 * done++) / sentences.length, doing: "Sentences" };
    }
  }
  const wordsOfTables = checked.map(({ read }) => wordsOf([read.printed.caption, ...read.rowLabels, ...read.columnLabels].join(" ")));
  const open = collected.openSentences().map((sentence) => ({ ...sentence, tables: tablesByWords(sentence, wordsOfTables) }));
  done = 0;
  for (const group of grouped(open.filter(({ tables: far }) => far.length > 0))) {
    const steps = checkSentences(textsOf(group), chosen(checked, tablesOf(group)));
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        collected.farSentences(group, step.value);
        break;
      }
      yield { done: shareOfTables + 0.15 + (0.07 * done++) / open.length, doing: "Sentences" };
    }
  }
  yield { done: 0.92, doing: "The same figure in several places" };
  const comparing = collected.across(sentences, checked);
  while (comparing.next().done !== true) yield { done: 0.95, doing: "The same figure in several places" };
  return collected.report(
    sentences.length,
    failed.map((name) => `${name} could not be checked because of a fault in this program: nothing of it was tested. Look at it yourself`),
  );
}

interface CheckedOrLeft {
  readonly checked: CheckedTable;
  readonly hasFailed: boolean;
}

/** One table that the check fails at is no reason to leave the others. */
function* checkedOrLeft(table: PrintedTable): Generator<undefined, CheckedOrLeft> {
  let read: ReadTable | null = null;
  try {
    read = readTable(table);
    return { checked: yield* checkTable(read), hasFailed: false };
  } catch {
    read ??= readTable(tableOf([[""]]));
    const untested = read.figures.filter(({ isHeading }) => !isHeading);
    return { checked: { read, decided: [], tests: [], diagnoses: [], reconciled: null, twoBases: null, untested }, hasFailed: true };
  }
}

/** Sentences that speak of the same tables are checked together: two roundings of one cell show only so. */
function grouped(sentences: readonly DocumentSentence[]): readonly (readonly DocumentSentence[])[] {
  const groups = new Map<string, DocumentSentence[]>();
  for (const sentence of sentences) {
    const key = sentence.tables.join(" ");
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  return [...groups.values()];
}

const textsOf = (group: readonly DocumentSentence[]): readonly string[] => group.map(({ text }) => text);
const tablesOf = (group: readonly DocumentSentence[]): readonly number[] => group[0]?.tables ?? [];
const chosen = (checked: readonly CheckedTable[], tables: readonly number[]): readonly CheckedTable[] =>
  tables.flatMap((index) => checked[index] ?? []);

/** A figure of a sentence that no table near it gives. */
interface OpenFigure {
  readonly sentence: DocumentSentence;
  readonly place: PlaceInSentence;
  readonly printed: string;
}

type PlacedTable = DocumentTable & { readonly at: number };

class Collected {
  readonly #document: ReadDocument;
  readonly #tables: readonly PlacedTable[];
  #findings: DocumentFinding[] = [];
  readonly #untested: DocumentUntested[] = [];
  readonly #unread: DocumentUntested[] = [];
  readonly #notes = new Set<string>();
  #open: OpenFigure[] = [];
  readonly #quotes: PlacedQuote[] = [];
  readonly #ids = new Map<string, number>();
  #counts: Counts = { figures: 0, tests: 0, failed: 0, toLookAt: 0, rounding: 0, agree: 0, untested: 0, unread: 0 };

  constructor(document: ReadDocument, tables: readonly PlacedTable[]) {
    this.#document = document;
    this.#tables = tables;
  }

  table(index: number, { findings, untested, unread, notes, counts }: ReturnType<typeof reportOf>): void {
    const placed = (place: Place): FoundAt => this.#at(place, [], [index]);
    for (const finding of findings) this.#add(finding, placed);
    for (const one of untested) this.#untested.push(leftOut(one, placed(one.where)));
    for (const one of unread) this.#unread.push(leftOut(one, placed(one.where)));
    for (const note of notes) this.#notes.add(note);
    this.#count(counts);
  }

  sentences(group: readonly DocumentSentence[], { findings, untested, figures, tests, quotes }: CheckedSentences): void {
    const placed = (place: Place): FoundAt => this.#at(place, group, tablesOf(group));
    this.#quoted(group, quotes, "near");
    // That no table near it gives a figure says nothing in a report of thirty pages.
    const [unknown, told] = parted(findings, isOfNoCell);
    for (const finding of told) this.#add(finding, placed);
    for (const { where, printed } of [...unknown, ...untested]) {
      const sentence = where.in === "sentence" ? group[where.sentence] : undefined;
      if (where.in === "sentence" && sentence) this.#open.push({ sentence, place: where, printed });
    }
    this.#countSentences(figures, tests - unknown.length, told);
  }

  #quoted(group: readonly DocumentSentence[], quotes: readonly QuotedCell[], how: "near" | "far"): void {
    for (const quoted of quotes) {
      const sentence = group[quoted.where.sentence];
      const index = tablesOf(group)[quoted.table];
      if (!sentence || index === undefined) continue;
      const { row, column, figure } = quoted;
      this.#quotes.push({
        quoted,
        text: figure.text,
        where: this.#inSentence(sentence, figure.text, figure.from),
        cell: this.#inTable(index, row, column, "", quoted.rowLabel, quoted.columnLabel),
        words: sentence.paragraphWords,
        group: `${how} ${tablesOf(group).join(" ")}`,
      });
    }
  }

  #countSentences(figures: number, tests: number, told: readonly Finding[]): void {
    const failed = told.filter(({ state }) => state.tone === "bad").length;
    const counts = { failed, toLookAt: told.length - failed, agree: Math.max(0, tests - told.length) };
    this.#count({ figures, tests, ...counts, rounding: 0, untested: 0, unread: 0 });
  }

  openSentences(): readonly DocumentSentence[] {
    return [...new Set(this.#open.map(({ sentence }) => sentence))];
  }

  /** Of tables further off only what is plain counts: among so many cells something always comes near. */
  farSentences(group: readonly DocumentSentence[], { findings, untested, quotes }: CheckedSentences): void {
    const placed = (place: Place): FoundAt => this.#at(place, group, tablesOf(group));
    const [plain, doubtful] = parted(findings, isPlain);
    const isSame = (open: OpenFigure, place: Place): boolean =>
      place.in === "sentence" &&
      isIn(open.sentence, group[place.sentence]) &&
      place.from <= open.place.from &&
      open.place.from < place.from + place.quote.length;
    const left = [...untested, ...doubtful].map(({ where }) => where);
    const settled = this.#open.filter(
      (open) => group.some((sentence) => isIn(open.sentence, sentence)) && !left.some((place) => isSame(open, place)),
    );
    const told = plain.filter(({ where }) => settled.some((open) => isSame(open, where)));
    this.#quoted(
      group,
      quotes.filter(({ where }) => settled.some((open) => isSame(open, where))),
      "far",
    );
    for (const finding of told) this.#add(finding, placed);
    this.#open = this.#open.filter((open) => !settled.includes(open));
    this.#countSentences(0, settled.length, told);
  }

  /** A long figure that the document prints elsewhere, to the same last digit or more finely, agrees with that place. */
  #settleRepeated(facts: readonly Fact[]): void {
    const repeated = repeatedFigures(facts);
    const left = this.#open.filter(({ sentence, printed }) => !repeated.has(`${sentence.block} ${printed}`));
    this.#countSentences(0, this.#open.length - left.length, []);
    this.#open = left;
  }

  #closeSentences(): void {
    for (const { sentence, place, printed } of this.#open) {
      const where = this.#inSentence(sentence, place.quote, place.from);
      this.#untested.push(leftOut({ where: place, title: "", printed, why: "No table of the document gives it" }, where));
    }
    this.#count({ figures: 0, tests: 0, failed: 0, toLookAt: 0, rounding: 0, agree: 0, untested: this.#open.length, unread: 0 });
  }

  *across(sentences: readonly DocumentSentence[], checked: readonly CheckedTable[]): Generator<undefined> {
    const facts: { readonly fact: Fact; readonly block: number }[] = [];
    for (const [index, sentence] of sentences.entries()) {
      for (const fact of factsOfSentence(sentence.text, (quote, from) => this.#inSentence(sentence, quote, from), `s${index}`))
        facts.push({ fact, block: sentence.block });
      yield;
    }
    for (const [index, { read }] of checked.entries()) {
      const table = this.#tables[index];
      if (!table) continue;
      const found = factsOfTable(
        read,
        table,
        (row, column, text) => this.#inTable(index, row, column, text, read.rowLabels[row] ?? "", read.columnLabels[column] ?? ""),
        `t${index}`,
      );
      for (const fact of found) facts.push({ fact, block: table.at });
      yield;
    }
    const inOrder = facts.sort((one, other) => one.block - other.block).map(({ fact }) => fact);
    this.#settleRepeated(inOrder);
    this.#closeSentences();
    const { kept, added } = yield* findingsAcross(inOrder, this.#quotes, this.#findings);
    this.#findings = [...kept];
    for (const finding of added) this.#addAcross(finding);
  }

  #addAcross(finding: Omit<DocumentFinding, "id">): void {
    this.#findings.push({ ...finding, id: this.#idOf(finding) });
    this.#count({ figures: 0, tests: 1, failed: 0, toLookAt: 1, rounding: 0, agree: 0, untested: 0, unread: 0 });
  }

  #add(finding: Finding, placed: (place: Place) => FoundAt): void {
    const where = placed(finding.where);
    const { short, printed, shouldBe, difference, kind, why, certainty, howSure, state, tests, rule = null } = finding;
    const title = titleOf(where);
    const one = {
      where,
      also: finding.also.map(placed),
      title,
      short,
      printed,
      shouldBe,
      difference,
      kind,
      why: inDocument(why),
      certainty,
      howSure,
      state,
      tests,
      rule,
    };
    this.#findings.push({ ...one, id: this.#idOf(one) });
  }

  /** By what it says and of what, so that it stays the same when the text around it changes. */
  #idOf({ title, short, kind }: Pick<DocumentFinding, "title" | "short" | "kind">): string {
    const key = `${kind} ${title} ${short}`;
    let hash = 0x811c9dc5;
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
    const base = hash.toString(36);
    const times = this.#ids.get(base) ?? 0;
    this.#ids.set(base, times + 1);
    return times === 0 ? base : `${base}-${times}`;
  }

  #count(more: Counts): void {
    const sum = { ...this.#counts };
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += more[key];
    this.#counts = sum;
  }

  #at(place: Place, group: readonly DocumentSentence[], tables: readonly number[]): FoundAt {
    if (place.in === "table")
      return this.#inTable(tables[place.table] ?? 0, place.row, place.column, "", place.rowLabel, place.columnLabel);
    const sentence = group[place.sentence];
    if (!sentence) throw new RangeError("A finding is of a sentence that was given");
    return this.#inSentence(sentence, place.quote, place.from);
  }

  #inSentence({ block, text, from: start }: DocumentSentence, quote: string, from: number): FoundAt {
    const paragraph = this.#document.blocks[block];
    const place = paragraph?.place ?? { page: null, number: null, heading: "" };
    const origin = paragraph?.is === "paragraph" ? paragraph.origin : null;
    // Characters that nobody sees are not counted by the checker.
    const found = paragraph?.is === "paragraph" ? paragraph.text.indexOf(quote, Math.max(0, start + from - 2)) : -1;
    return { block, ...place, table: null, caption: "", cell: null, sentence: text, quote, from: found < 0 ? start + from : found, origin };
  }

  #inTable(index: number, row: number, column: number, quote: string, rowLabel: string, columnLabel: string): FoundAt {
    const table = this.#tables[index];
    if (!table) throw new RangeError("A finding is of a table that was given");
    const text = table.table.cells[row]?.[column] ?? "";
    return {
      block: table.at,
      ...table.place,
      table: table.name,
      caption: table.table.caption,
      cell: { row, column, rowLabel, columnLabel },
      sentence: null,
      quote: quote === "" ? text : quote,
      from: Math.max(0, text.indexOf(quote)),
      origin: table.originOf?.(row, column) ?? null,
    };
  }

  report(sentences: number, failures: readonly string[]): DocumentReport {
    const { format, pages, notes } = this.#document;
    const findings = [...this.#findings].sort(
      (one, other) =>
        one.where.block - other.where.block ||
        rank(one) - rank(other) ||
        (one.where.cell?.row ?? one.where.from) - (other.where.cell?.row ?? other.where.from),
    );
    return {
      format,
      pages,
      tables: this.#tables.length,
      sentences,
      findings,
      untested: this.#untested,
      unread: this.#unread,
      notes: [...failures, ...notes, ...this.#notes],
      counts: this.#counts,
    };
  }
}

const rank = ({ state: { tone } }: DocumentFinding): number => ({ bad: 0, warn: 1, quiet: 2 })[tone];

/** What the checker says of "the table" and "sentence 2" stands in a document of many. */
const inDocument = (why: string): string => why.replace(/ in sentence \d+, which prints/, " in another sentence, which prints");

const isIn = (one: DocumentSentence, other: DocumentSentence | undefined): boolean => other?.block === one.block && other.from === one.from;

const isPlain = ({ certainty, where, shouldBe }: Finding): boolean => where.in === "sentence" && shouldBe !== null && certainty !== "look";

const isOfNoCell = ({ shouldBe, kind, also, short }: Finding): boolean =>
  shouldBe === null && kind === "does-not-reconcile" && also.length === 0 && /^No cell /.test(short);

function parted<One>(all: readonly One[], isFirst: (one: One) => boolean): readonly [readonly One[], readonly One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

const leftOut = ({ printed, why }: Pick<Untested, "where" | "title" | "printed" | "why">, where: FoundAt): DocumentUntested => ({
  where,
  title: titleOf(where),
  printed,
  why,
});
