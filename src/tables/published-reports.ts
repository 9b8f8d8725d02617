/** The reports that the published examples come from, each with the day on which it was decided. */
import type { AssumptionRow } from "./assumption";

/** Only the days that are known: the other reports are known by their year, which their names say. */
const decided: Readonly<Record<string, string>> = {
  "Hackney 2026": "2026-01-05",
  "Cabinet minute of 2018": "2018-11-13",
};

/** A source that begins with the name of a report is of its day. */
export const datedRows = (rows: readonly AssumptionRow[]): readonly AssumptionRow[] =>
  rows.map((row) => {
    const report = Object.keys(decided).find((name) => row.source?.startsWith(name));
    const date = report === undefined ? undefined : decided[report];
    return date === undefined ? row : { ...row, date };
  });
