/** What a table asks for. The label is what people see in the form and the key of CARE.TABLE's assumptions. */
import type { Cell, Problem } from "../calculation";
import type { Provenance } from "./provenance";

/** One filled-in assumption: a line of the form, of the assumptions block and of CARE.TABLE's range alike. */
export type AssumptionRow = Provenance & {
  readonly label: string;
  readonly value: Cell;
  /** The cell that the value was read from and follows: "Inputs!C6". */
  readonly link?: string;
};

/** Looks up another value of the same form, for units that depend on a choice. */
export type ValueLookup = (label: string) => Cell;

/** Another value of the form if it is text, else "". */
export const chosenText = (lookUp: ValueLookup, label: string): string => {
  const cell = lookUp(label);
  return typeof cell === "string" ? cell : "";
};

type FieldText = {
  readonly label: string;
  /** In the form's label: "£ a year, all beds". A function when another assumption decides it. */
  readonly unit: string | ((lookUp: ValueLookup) => string);
  /** Under the label: "paid for, filled or not". */
  readonly hint?: string;
  /** Under the control, without a full stop: what the choice does to the table. */
  readonly does?: string;
  /** The price or cost of a whole place, whose unit may be mistaken; `givenAs` is the label of the choice that says the unit. */
  readonly wholePlace?: { readonly side: "block" | "spot"; readonly givenAs?: string };
  /** Where the value that is usual comes from, unless somebody says where theirs does. */
  readonly usualSource?: string;
  /** What a new form begins with, where people think otherwise than `usual`, which formulas and files keep: a week’s price. */
  readonly inForm?: Cell;
  /** How the line of usual answers says a value: "VAT excluded"; null where it need not be said. By default "target occupancy 90%". */
  inLine?(this: void, words: string): string | null;
  /** "main" is asked first; "basis" is how it is worked out. */
  readonly section: "main" | "basis";
};

/** Which control the form uses. */
export type FieldKind = "money" | "number" | "percent" | "date" | "term" | "text" | { readonly choices: readonly string[] };

/** The figures that are accepted, both ends included. */
export type Bounds = { readonly least: number; readonly most: number; readonly isWhole?: boolean };

/** One value. */
export type Assumption<Value = unknown> = FieldText & {
  readonly field: FieldKind;
  readonly bounds?: Bounds;
  /** The default; without one the assumption is required. */
  readonly usual?: Cell;
  /** As a user would type it. */
  readonly example: string;
  /** A correction to offer for what was typed, or null: "4+2+2" for "4-2-2". */
  repair?(this: void, text: string): string | null;
  /** A short echo of what was understood: "8 years in all". */
  echo?(this: void, value: Value): string;
  read(this: void, cell: Cell, lookUp: ValueLookup): Value | Problem;
};

/** A list of named values, one row each: "Block cost, Low", "Block cost, Medium". */
export type AssumptionList<Value = unknown> = FieldText & {
  readonly field: FieldKind;
  readonly bounds?: Bounds;
  /** The default of each item. */
  readonly usual?: Cell;
  /** The list to whose items these values belong: prices belong to the bids that have quality points. */
  readonly alignedTo?: Pick<AssumptionList, "label" | "item">;
  /** Over all rows: "Block cost at each support level". */
  readonly legend: string;
  /** What an item is called: "Level". */
  readonly item: string;
  /** The names that new items get. */
  readonly names: readonly string[];
  readonly most: number;
  /** How many items a blank form begins with, where it is not three. */
  readonly atFirst?: number;
  /** Its items are named as `names` has them, such as months: other names mean nothing to the table. */
  readonly bearsOwnNames?: true;
  /** Whether the list is asked for, where another choice decides that; if it is not, it has no items. */
  isAsked?(this: void, lookUp: ValueLookup): boolean;
  readonly example: string;
  read(this: void, cell: Cell, name: string, lookUp: ValueLookup): Value | Problem;
};

/** Whether a field or cell is empty. */
export const isBlank = (cell: Cell): boolean => cell === null || cell === "";

export type NamedValue<Value> = { readonly name: string; readonly value: Value };

/* eslint-disable @typescript-eslint/no-explicit-any -- an assumption of whatever value; `AssumptionValues` recovers its type, which `unknown` would lose */
export type AnyAssumption = Assumption<any> | AssumptionList<any>;
export const isList = (assumption: AnyAssumption): assumption is AssumptionList<any> => "item" in assumption;
/* eslint-enable @typescript-eslint/no-explicit-any */
export type Assumptions = Readonly<Record<string, AnyAssumption>>;
export type AssumptionValues<A extends Assumptions> = {
  readonly [Key in keyof A]: A[Key] extends AssumptionList<infer Value>
    ? readonly NamedValue<Value>[]
    : A[Key] extends Assumption<infer Value>
      ? Value
      : never;
};

/** A list and those aligned to it, which have the same items in the same order. */
export const alignedLists = (assumptions: Assumptions, list: AssumptionList): readonly AssumptionList[] =>
  Object.values(assumptions).filter((one) => isList(one) && (one === list || one.alignedTo === list)) as readonly AssumptionList[];

/** The label of a list's row. */
export const itemLabel = (list: Pick<AssumptionList, "label">, name: string): string => `${list.label}, ${name}`;

/** What is wrong, and the label that it is about. */
export type AssumptionProblem = { readonly label: string; readonly sentence: string; readonly repair?: string };
