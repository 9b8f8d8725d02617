import type { Decimal } from "../calculation";
import { formula, named, type Formula } from "./formula";
import type { Figure, Line } from "./table";
import type { Level } from "./block-and-spot";

const billionths = 9;

/** Whole beds that must be filled. A billionth of a bed over is a double's last digit, not a child. */
export const wholeBeds = (breakEven: Decimal): Decimal => breakEven.toDecimalPlaces(billionths).ceil();
const wholeBedsFormula = (breakEven: Formula): Formula => formula`ROUNDUP(ROUND(${breakEven},${String(billionths)}),0)`;

/** Occupied beds at which the saving is nil, and in whole beds, for each support level. */
export const breakEvenWorkings = (levels: readonly Level[], spot: Figure): readonly Line[] => [
  ...levels.map(({ name, annual, breakEven, breakEvenName }): Line => ({
    label: `Break-even, ${name}`,
    value: breakEven,
    formula: formula`${annual.formula}/${spot.formula}`,
    format: "two places",
    unit: "occupied beds",
    source: "block cost a year ÷ spot cost of one bed",
    name: breakEvenName,
  })),
  ...levels.map(({ name, breakEvenName, wholeBeds, wholeBedsName }): Line => ({
    label: `Whole beds to break even, ${name}`,
    value: wholeBeds,
    formula: wholeBedsFormula(formula`${named(breakEvenName)}`),
    format: "number",
    unit: "occupied beds",
    source: "rounded up",
    name: wholeBedsName,
  })),
];
