import { formula, namedCell } from "../formula";
import type { Figure, Line } from "../table";
import type { Level } from "./block-and-spot";
import { wholeUp } from "../figure-with-formula";

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
  ...levels.map(({ name, breakEven, breakEvenName, wholeBedsName }): Line => {
    const { value, formula: up } = wholeUp({ value: breakEven, formula: [namedCell(breakEvenName)] });
    return {
      label: `Whole beds to break even, ${name}`,
      value,
      formula: up,
      format: "number",
      unit: "occupied beds",
      source: "rounded up",
      name: wholeBedsName,
    };
  }),
];
