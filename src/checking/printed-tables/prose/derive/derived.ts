/** A figure that a sentence works out from cells: a change, a share, a sum. */
import type { PrintedFigure } from "../../read/figure-token";
import type { MatchedQuote } from "../matched-quote";
import type { Quoted } from "../quoted-figures";
import type { Source, Sources } from "../sources";

/** A figure that no cell gives, with what the sentence speaks of. */
export interface Asked {
  readonly figure: PrintedFigure;
  readonly quoted: Quoted;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Cells whose labels the sentence names. */
  readonly named: readonly Source[];
  /** The figures of the sentence that cells give, in its order. */
  readonly told: readonly MatchedQuote[];
  /** All percentages of the sentence. */
  readonly percentages: readonly PrintedFigure[];
  /** The cells that the sentence before quotes: "That is 2% more". */
  readonly before: readonly Source[];
  readonly sources: Sources;
}

export interface Derived {
  readonly cells: readonly Source[];
  /** From the numbers of these cells, in single units: 0.124 for 12.4%. */
  readonly work: (this: void, numbers: readonly number[]) => number;
  /** By how much the result may be out, because the cells are rounded. */
  readonly slack: number;
  /** As the beginning of a sentence that ends in the value. */
  readonly words: string;
  /** The sentence says that its figure is this, so that another is wrong; otherwise it only may be. */
  readonly isMeant: boolean;
}

/** One way in which sentences work out figures: the likeliest first. */
export type Derivation = (this: void, asked: Asked) => Iterable<Derived>;

export const valueOf = ({ cells, work }: Derived): number => work(cells.map(({ cell }) => cell.number));

/** As it would be if the cells were right. */
export const correctedValueOf = ({ cells, work }: Derived): number => work(cells.map(({ cell, shouldBe }) => (shouldBe ?? cell).number));

export const halvesOf = (cells: readonly Source[]): number => cells.reduce((sum, { cell }) => sum + cell.half, 0);

export const printed = ({ cell }: Source): string => cell.figure.text;

/** By how much the quotient of two rounded figures may be out. */
export function ratioSlack({ cell: part }: Source, { cell: whole }: Source): number {
  return whole.number === 0
    ? Number.POSITIVE_INFINITY
    : (part.half + Math.abs(part.number / whole.number) * whole.half) / Math.abs(whole.number);
}

/** The label of the line that both are of, in brackets. */
export function lineOf(one: Source, other: Source): string {
  const label = one.cell.row === other.cell.row ? one.rowLabel : one.columnLabel;
  return label === "" ? "" : ` (${label})`;
}
