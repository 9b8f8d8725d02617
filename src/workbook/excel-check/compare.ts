/** Compares what Excel shows with what is expected, cell by cell. */
import type { Difference } from "./probe";

export type ExpectedCell = number | string | boolean;

/** Excel keeps 15 digits. Figures that agree to twelve count as the same. */
const relativeDifference = 1e-12;

/** `what` names the cells: their formula or their address. */
export function differencesBetween(
  what: string,
  expected: readonly (readonly ExpectedCell[])[],
  values: readonly (readonly unknown[])[],
): readonly Difference[] {
  const isOne = expected.length === 1 && expected[0]?.length === 1;
  return expected.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      const seen = values[row]?.[column];
      if (isSame(cell, seen)) return [];
      return [{ what: isOne ? what : `${what}, row ${row + 1}, column ${column + 1}`, expected: inWords(cell), seen: inWords(seen) }];
    }),
  );
}

export const isSame = (expected: ExpectedCell, seen: unknown): boolean =>
  typeof expected === "number" && typeof seen === "number"
    ? Math.abs(seen - expected) <= relativeDifference * Math.max(1, Math.abs(expected))
    : seen === expected;

/** A value as the report writes it: text in quotation marks, so that “12” is not taken for 12; an error as its code. */
export function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === "") return "an empty cell";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value !== "string") return JSON.stringify(value);
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return short.startsWith("#") ? short : `“${short}”`;
}

const longest = 120;
