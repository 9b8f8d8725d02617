/** What was changed in a table's cells, in words. */
import { sameName, type AssumptionRow } from "../../tables";
import type { InspectedTable } from "./inspection";

/** "D14 Medium, Weekly price: was 10, now 12". Assumptions that `rows` have as the sheet has them are left out. */
export function changeWords(
  { isReshaped, changes, assumptions, sources, rowsNow, olderVersion }: InspectedTable,
  rows: readonly AssumptionRow[] = [],
): readonly string[] {
  const inBoth = (label: string): readonly (AssumptionRow | undefined)[] =>
    [rows, rowsNow].map((some) => some.find((row) => sameName(row.label, label)));
  const isTaken = (label: string): boolean => {
    const [theirs, now] = inBoth(label);
    return theirs !== undefined && theirs.value === now?.value;
  };
  const hasSource = (label: string): boolean => {
    const [theirs, now] = inBoth(label);
    return theirs !== undefined && theirs.source === now?.source && theirs.status === now?.status;
  };
  return [
    ...(isReshaped
      ? [
          olderVersion === null
            ? "Rows or columns were inserted or deleted"
            : `It was laid out by version ${olderVersion}, so what was changed by hand cannot be told`,
        ]
      : []),
    ...assumptions.filter(({ label }) => !isTaken(label)).map(({ label, cell, was, now }) => `${cell} ${label}: was ${was}, now ${now}`),
    ...sources
      .filter(({ label }) => !hasSource(label))
      .map(({ label, cell, was, now }) => `${cell} ${label}, its source: was “${was}”, now ${now === "" ? "nothing" : `“${now}”`}`),
    ...changes.map(({ cell, about, was, now }) => `${cell}${about === "" ? "" : ` ${about}`}: was ${was}, now ${now}`),
  ];
}
