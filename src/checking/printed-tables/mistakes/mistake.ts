/** What a mistake of the hand is, and what has to be explained by one. */
import type { FindingKind } from "../finding";
import { floatTolerance } from "../lines/float-tolerance";
import type { TableFigure } from "../read/read-table";
import type { Digits } from "./digits";

export interface Difference {
  readonly cell: TableFigure;
  readonly shouldBe: number;
  /** By how much `shouldBe` may be out, because the figures that give it were rounded. */
  readonly error: number;
  /** What the cell adds up, if it is a total. */
  readonly addends: readonly TableFigure[];
  /** The figures next to it in its line; none where it stands in a sentence. */
  readonly beside?: readonly TableFigure[];
}

/** As `Difference`, with what all mistakes ask of it. */
export interface Asked extends Omit<Difference, "beside"> {
  /** Null where it stands in a sentence. */
  readonly beside: readonly TableFigure[] | null;
  /** Without the sign; null where there is none, or only one. */
  readonly digits: Digits | null;
  /** Within so much of what should be printed a mistake makes the printed figure. */
  readonly within: number;
}

/** One that makes the printed figure out of what should be there. */
export interface Made {
  /** Bits that say which mistake it was: the rarer its kind, and the more ways there are to make it, the more. */
  readonly cost: number;
  /** What was left out or counted twice. */
  readonly item?: TableFigure;
  /** The figure before the mistake, in units of the last digit and without its sign: the others may give it only roughly. */
  readonly right?: number;
  /** The same as a number, where the mistake is not one of digits. */
  readonly corrected?: number;
}

export interface Mistake {
  readonly kind: FindingKind;
  /** As a sentence without its stop: "Two digits are swapped". */
  readonly words: string;
  /** It happens to amounts of money alone: 19 children are no 229 a year by the month. */
  readonly isOfMoney?: boolean;
  /** Null where it does not make the printed figure. */
  readonly make: (this: void, asked: Asked) => Made | null;
}

/** The likeliest explanation of a difference. */
export interface Slip {
  readonly kind: FindingKind;
  readonly words: string;
  readonly isOfMoney: boolean;
  readonly cost: number;
  /** How much better it explains the printed figure than that any other might stand there. */
  readonly bits: number;
  readonly item: TableFigure | null;
  /** False where no mistake that we know makes the printed figure. */
  readonly isExplained: boolean;
  /** What should be printed: what the others give, or where they give it only roughly the figure that the mistake was made of. */
  readonly right: number;
  /** That figure was told by the mistake, and not by the others. */
  readonly isOfMistake: boolean;
}

/** Each so many times as seldom as the one before, in bits. */
const bitsOfRarer = 3;
/** Bits of a kind of mistake that is made often, of one that is made seldom, and of one that hardly anybody makes. */
export const often = 2;
export const seldom = often + bitsOfRarer;
export const hardlyEver = seldom + bitsOfRarer;

export const isNear = (one: number, other: number, within: number): boolean => Math.abs(one - other) <= within + floatTolerance(other);
