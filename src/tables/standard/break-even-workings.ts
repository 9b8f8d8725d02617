import { namedCell } from "../formula";
import type { Figure, Line } from "../table";
import type { Level } from "./block-and-spot";
import { dividedBy, wholeUp } from "../figure-with-formula";

type BreakEven = Pick<Level, "name" | "breakEven" | "breakEvenName" | "wholeBedsName">;

type Side = BreakEven & { readonly block: Figure; readonly spot: Figure };

/** Occupied beds at which the saving is nil, and in whole beds, for each support level. @param when ", over the term" or nothing */
export const breakEvenWorkings = (levels: readonly Side[], when = ""): readonly Line[] => [
  ...levels.map(({ name, block, spot, breakEven, breakEvenName }): Line => ({
    label: `Break-even${when}, ${name}`,
    value: breakEven,
    formula: dividedBy(block, spot).formula,
    format: "two places",
    unit: "occupied beds",
    source: when === "" ? "block cost a year ÷ spot cost of one bed" : "block cost over the term ÷ spot cost of one bed over the term",
    name: breakEvenName,
  })),
  ...levels.map(({ name, breakEven, breakEvenName, wholeBedsName }): Line => {
    const { value, formula: up } = wholeUp({ value: breakEven, formula: [namedCell(breakEvenName)] });
    return {
      label: `Whole beds to break even${when}, ${name}`,
      value,
      formula: up,
      format: "number",
      unit: "occupied beds",
      source: "rounded up",
      name: wholeBedsName,
    };
  }),
];
