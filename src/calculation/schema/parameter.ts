/** A parameter of a function: its label, its unit, and how a cell is read. */
import type { Cell } from "./cell";
import type { CellFormat } from "./cell-format";
import type { Problem } from "./problem";

/** `lifted` takes a cell or a range, which is answered cell by cell; `single` takes one cell; `range` takes a whole range at once. */
export type Shape = "lifted" | "single" | "range";

export type Described = {
  /** As messages name it: "Beds contracted". */
  readonly label: string;
  /** "£ a week for each bed", "beds", "years". */
  readonly unit: string;
  /** "a whole number from 1 to 100,000". */
  readonly accepts: string;
  /** How a sheet should show it; as a plain number or text by default. */
  readonly shownAs?: CellFormat;
};

export class Parameter<Value> {
  /** For the compiler only: the type that reading gives. */
  declare readonly value: Value;

  private constructor(
    readonly described: Described,
    readonly shape: Shape,
    /** The default, as a user would type it: null is no value, undefined means that the argument is required. */
    readonly defaultCell: Cell | undefined,
    private readonly readCell: (cell: Cell, label: string) => unknown,
  ) {}

  static of<Value>(described: Described, readCell: (cell: Cell, label: string) => Value | Problem): Parameter<Value> {
    return new Parameter<Value>(described, "lifted", undefined, readCell);
  }

  optional(defaultCell: Exclude<Cell, null>): Parameter<Value> {
    return new Parameter<Value>(this.described, this.shape, defaultCell, this.readCell);
  }

  /** May be left out: its value is then null. */
  orNull(): Parameter<Value | null> {
    return new Parameter<Value | null>(this.described, this.shape, null, this.readCell);
  }

  single(): Parameter<Value> {
    return new Parameter<Value>(this.described, "single", this.defaultCell, this.readCell);
  }

  /** All cells of a range, by rows. */
  range(): Parameter<readonly (readonly Value[])[]> {
    return new Parameter<readonly (readonly Value[])[]>(this.described, "range", this.defaultCell, this.readCell);
  }

  get isOptional(): boolean {
    return this.defaultCell !== undefined;
  }

  /** The value of one cell (of a range too), or a Problem. */
  read(cell: Cell, label = this.described.label): unknown {
    return this.readCell(cell, label);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a parameter of whatever value; `Inputs` recovers its type, which `unknown` would lose
export type Parameters = Readonly<Record<string, Parameter<any>>>;
export type Inputs<P extends Parameters> = { readonly [Key in keyof P]: P[Key] extends Parameter<infer Value> ? Value : never };
