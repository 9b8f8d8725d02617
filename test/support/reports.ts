/** Tables for tests of reports: published examples, and one whose levels people with bad intentions have named. */
import { makeTable, type Table } from "../../src/tables";
import { tableNamed } from "./tables";

export function tableOfExample(id: string): Table {
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(`The example of ${id} is not valid`);
  return made.table;
}

/** Hackney 2019, Table 1, over eight years: as the committee report prints it. */
export const table1OverTerm = [
  ["5", "100%", "2,356,352", "2,040,352", "1,888,352"],
  ["4", "80%", "881,882", "565,882", "413,882"],
  ["3", "60%", "−592,589", "−908,589", "−1,060,589"],
  ["2", "40%", "−2,067,059", "−2,383,059", "−2,535,059"],
  ["1", "20%", "−3,541,530", "−3,857,530", "−4,009,530"],
  ["0", "0%", "−5,016,000", "−5,332,000", "−5,484,000"],
];

export const hostileNames = [
  "<script>alert(1)</script>",
  `" onmouseover="alert(2)`,
  `=HYPERLINK("http://x")`,
  "a|b`c*d_e[f](http://g)",
  "\u202E12\u202C\u0000 £",
];

/** The savings grid with these names for its support levels. */
export function hostileTable(): Table {
  const definition = tableNamed("savings-grid");
  const others = (definition.examples[0]?.rows ?? []).filter(({ label }) => !label.startsWith("Block cost,"));
  const made = makeTable(definition, [
    ...others,
    ...hostileNames.map((name, index) => ({ label: `Block cost, ${name}`, value: 600_000 + index })),
  ]);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}
