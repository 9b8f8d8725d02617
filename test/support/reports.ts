/** Tables for tests of reports: published examples, and one whose levels people with bad intentions have named. */
import { makeTable, type Table } from "../../src/tables";
import { tableNamed } from "./tables";

export function tableOfExample(id: string): Table {
  const definition = tableNamed(id);
  const made = makeTable(definition, definition.examples[0]?.rows ?? []);
  if ("problems" in made) throw new Error(`The example of ${id} is not valid`);
  return made.table;
}

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
