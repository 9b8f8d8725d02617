/** A scenario: a table's form under a name, to come back to and to compare with another. */
import type { AssumptionRow } from "./assumption";
import { sameName } from "./same-name";

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
  /** The version of the calculation whose figures it gave when it was saved; scenarios of 0.1.0 do not say it. */
  readonly madeBy?: string;
  /** The id of the published example that the form was begun from. */
  readonly example?: string;
};

export const longestScenarioName = 60;

/** "Low, 2" where "Low" is taken. A long name is cut to make room for the number. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : `, ${number}`;
    const free = name.slice(0, longestScenarioName - end.length) + end;
    if (!taken.some((one) => sameName(one, free))) return free;
  }
}
