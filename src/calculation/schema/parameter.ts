/** A parameter of a function: what people call it, what it counts, and how a cell is read as it. */
import type { Cell } from "./cell";
import type { CellFormat } from "./cell-format";
import type { Problem } from "./problem";

/** A lifted parameter takes a cell or a range, answered cell by cell; `single` takes one cell; `range` takes all of a range at once. */
export type Shape = "lifted" | "single" | "range";

export type Described = {
  /** The words of the messages: "Beds contracted". */
  readonly label: string;
  /** "£ a week for each bed", "beds", "years". */
  readonly unit: string;
  /** "a whole number from 1 to 100,000". */
  readonly accepts: string;
  /** How a sheet should show it; as a plain number or text where nothing is said. */
  readonly shownAs?: CellFormat;
};

export class Parameter<Value> {
  /** For the compiler only: what reading gives. */
  declare readonly value: Value;

  private constructor(
    readonly described: Described,
    readonly shape: Shape,
    /** What is taken when the argument is left out, as one would type it: null is nothing, undefined that it cannot be left out. */
    readonly defaultCell: Cell | undefined,
    private readonly readCell: (cell: Cell, label: string) => unknown,
  ) {}

  static of<Value>(described: Described, readCell: (cell: Cell, label: string) => Value | Problem): Parameter<Value> {
    return new Parameter<Value>(described, "lifted", undefined, readCell);
  }

  optional(defaultCell: Exclude<Cell, null>): Parameter<Value> {
    return new Parameter<Value>(this.described, this.shape, defaultCell, this.readCell);
  }

  /** Without it the function answers a simpler question: its value is null then. */
  orNothing(): Parameter<Value | null> {
    return new Parameter<Value | null>(this.described, this.shape, null, this.readCell);
  }

  single(): Parameter<Value> {
    return new Parameter<Value>(this.described, "single", this.defaultCell, this.readCell);
  }

  /** All cells of a range, in its own rows and columns. */
  range(): Parameter<readonly (readonly Value[])[]> {
    return new Parameter<readonly (readonly Value[])[]>(this.described, "range", this.defaultCell, this.readCell);
  }

  get isOptional(): boolean {
    return this.defaultCell !== undefined;
  }

  /** One cell's value, or what is wrong with it. Of a range, this reads one of its cells. */
  read(cell: Cell, label = this.described.label): unknown {
    return this.readCell(cell, label);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a parameter of whatever value; `Inputs` recovers its type, which `unknown` would lose
export type Parameters = Readonly<Record<string, Parameter<any>>>;
export type Inputs<P extends Parameters> = { readonly [Key in keyof P]: P[Key] extends Parameter<infer Value> ? Value : never };
