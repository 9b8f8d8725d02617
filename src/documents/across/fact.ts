/** A figure that the document prints somewhere, with what says of what it is: the same quantity is printed in many places. */
import type { PrintedFigure } from "../../checking/printed-tables";
import type { FoundAt } from "../document-report";
import type { Contrasts } from "./contrast";

export interface Fact {
  readonly where: FoundAt;
  readonly text: string;
  readonly figure: PrintedFigure;
  /** In single units, without its sign. */
  readonly size: number;
  /** The unit to which it may be rounded, by its noughts at the end: 1,000 for 627,000. */
  readonly grain: number;
  /** The unit of its last printed digit. */
  readonly quantum: number;
  readonly unit: "£" | "%" | "count" | "";
  /** How many digits before its trailing noughts. */
  readonly digits: number;
  /** Of a cell its row's label and its column's, in small letters; "" of a sentence. */
  readonly name: string;
  readonly contrasts: Contrasts;
  /** Of the words around it, or of its labels, by their stems. */
  readonly words: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** "a week", "a year", "over 8 years": what it is a rate of; "" where nothing is said. */
  readonly period: string;
  /** Which sentence or table it is from: figures of one are told apart by it on purpose. */
  readonly group: string;
  readonly isCell: boolean;
  /** A total of its table, which other tables and the text repeat. */
  readonly isTotal: boolean;
  /** "including fees", "without fees": what it has in it, or not, by the stems of its words, with the words. */
  readonly includes: ReadonlyMap<string, string>;
  readonly excludes: ReadonlyMap<string, string>;
  /** "more than", "about": no exact figure is meant. */
  readonly isBound: boolean;
}

export const yearsIn = (text: string): ReadonlySet<string> => new Set(text.match(/\b(?:19|20)\d\d(?:[/–-]\d\d)?\b/g) ?? []);

export const haveYearsApart = (one: Fact, other: Fact): boolean =>
  one.years.size > 0 && other.years.size > 0 && ![...one.years].some((year) => other.years.has(year));

export function sharedWords(one: Fact, other: Fact): readonly string[] {
  return [...one.words].filter((word) => other.words.has(word));
}

const significant = /[1-9](?:[\d,. ]*[1-9])?/;

/** Digits from the first to the last that is no nought, and the unit of that last one. */
export function grainOf(text: string, quantum: number): { readonly digits: number; readonly grain: number } {
  const printed = /\d[\d,. ]*/.exec(text)?.[0].trimEnd() ?? "";
  const kept = significant.exec(printed)?.[0] ?? "";
  const digits = kept.replace(/\D/g, "").length;
  const after = printed.slice(printed.indexOf(kept) + kept.length).replace(/\D/g, "").length;
  // 685,500 may be to the nearest 500.
  return { digits, grain: quantum * 10 ** after * (after >= 2 ? 5 : 1) };
}
