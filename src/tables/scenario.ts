/** A scenario: a table's form under a name, to come back to and to compare with another. */
import type { AssumptionRow } from "./assumption";

/** A value is only what a form can hold; `from` says how it came there, when it was not typed. */
export type ScenarioRow = Omit<AssumptionRow, "value"> & {
  readonly value: string | number | boolean | null;
  readonly from?: "example" | "cells";
};

export type Scenario = {
  /** The id of the table: "savings-grid". */
  readonly table: string;
  readonly name: string;
  /** When it was saved: an ISO date and time. */
  readonly date: string;
  readonly rows: readonly ScenarioRow[];
  /** The id of the published example that the form was begun from. */
  readonly example?: string;
};

export const longestScenarioName = 60;

/** Whether two names are one to people. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other);

const folded = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

/** "Low, 2" for a "Low" that is there already; what is cut off makes room for the number. */
export function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : `, ${number}`;
    const name = wanted.slice(0, longestScenarioName - end.length) + end;
    if (!taken.some((one) => sameName(one, name))) return name;
  }
}
