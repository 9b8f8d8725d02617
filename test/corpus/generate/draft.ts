/** A table while it is made: each figure exact and as shown, and how the one is worked out from the others. */
import { printed, type Convention, type Unit } from "./conventions";
import type { Random } from "./random";

export interface Figure {
  readonly exact: number;
  readonly decimals: number;
  readonly unit: Unit;
  /** Rounded to its decimals, as it is printed. A slip changes it. */
  shown: number;
  /** Printed as it stands, like "c" for a withheld count; null otherwise. */
  text: string | null;
}

export type RelationKind = "sum" | "difference" | "product" | "ratio" | "mean";

export interface Relation {
  readonly kind: RelationKind;
  readonly result: Figure;
  readonly terms: readonly Figure[];
  readonly work: (values: readonly number[]) => number;
  /** The same with a slip of its own kind in the working, like another number of weeks; null where there is none. */
  readonly mistaken: { readonly kind: string; readonly value: number } | null;
}

export type Cell = Figure | string;

export class Draft {
  readonly rows: Cell[][] = [];
  readonly relations: Relation[] = [];
  readonly sentences: Sentence[] = [];
  caption = "";

  constructor(
    readonly kinds: readonly string[],
    readonly convention: Convention,
    readonly random: Random,
  ) {}

  figure(exact: number, decimals: number, unit: Unit): Figure {
    return { exact, decimals, unit, shown: rounded(exact, decimals), text: null };
  }

  /** Worked out from the terms as they are printed, or from the exact ones, as the report does. */
  derive(
    kind: RelationKind,
    terms: readonly Figure[],
    work: Relation["work"],
    {
      decimals = terms[0]?.decimals ?? 0,
      unit = terms[0]?.unit ?? "plain",
      mistaken = null as ((values: readonly number[]) => number) | null,
      mistake = "",
    } = {},
  ): Figure {
    const values = terms.map(({ exact, shown }) => (this.convention.isFromPrinted ? shown : exact));
    const result = this.figure(work(values), decimals, unit);
    const wrong = mistaken === null ? null : { kind: mistake, value: rounded(mistaken(values), decimals) };
    this.relations.push({ kind, result, terms, work, mistaken: wrong });
    return result;
  }

  sum(terms: readonly Figure[]): Figure {
    return this.derive("sum", terms, (values) => values.reduce((sum, value) => sum + value, 0));
  }

  /** One more way to the same figure, like a column's total that the row gives as well. */
  alsoSum(result: Figure, terms: readonly Figure[]): void {
    this.relations.push({ kind: "sum", result, terms, work: (values) => values.reduce((sum, value) => sum + value, 0), mistaken: null });
  }

  row(...cells: readonly Cell[]): void {
    this.rows.push([...cells]);
  }

  text(cell: Cell): string {
    if (typeof cell === "string") return cell;
    return cell.text ?? printed(cell.shown, cell.decimals, cell.unit, this.convention);
  }
}

/** A sentence with figures of the table in it: each is the figure that it quotes, or text. */
export interface Sentence {
  readonly parts: readonly (string | Quote)[];
}

export interface Quote {
  readonly value: number;
  readonly decimals: number;
  readonly write: (digits: string) => string;
}

export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = value * scale;
  // What is half but for the last bits of a double goes away from nil, as a half does.
  return (Math.sign(scaled) * Math.round(Math.abs(scaled) + 1e-7)) / scale + 0;
}

/** How far a relation is from holding, in half units of rounding that it may use: over 1 it fails. */
export function strain({ result, terms, work }: Relation): number {
  const values = terms.map(({ shown }) => shown);
  const implied = work(values);
  const slack = terms.reduce((sum, term, index) => {
    const moved = values.map((value, place) => (place === index ? value + halfUnit(term) : value));
    return sum + Math.abs(work(moved) - implied);
  }, halfUnit(result));
  return Math.abs(result.shown - implied) / (slack * (1 + 1e-9) + 1e-9);
}

const halfUnit = ({ decimals }: Figure): number => 0.5 / 10 ** decimals;
