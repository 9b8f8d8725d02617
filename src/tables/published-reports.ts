/** The reports that the published examples come from, each with the day on which it was decided. */
import type { AssumptionRow } from "./assumption";

/** Only the days that are known; of other reports only the year is known, which is in their names. */
const decisionDays: Readonly<Record<string, string>> = {
  "Hackney 2026": "2026-01-05",
  "Cabinet minute of 2018": "2018-11-13",
};

/** Dates each row whose source begins with the name of a report. */
export const datedRows = (rows: readonly AssumptionRow[]): readonly AssumptionRow[] =>
  rows.map((row) => {
    const report = Object.keys(decisionDays).find((name) => row.source?.startsWith(name));
    const date = report === undefined ? undefined : decisionDays[report];
    return date === undefined ? row : { ...row, date };
  });
