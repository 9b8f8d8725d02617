/** Our own tables as printed, under the checker of other people's tables. */
import { stepsAsPrinted } from "../../src/report/as-printed";
import { makeTable } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";

beforeAll(loadTables);

test.each(tableIds)("%s: every published example, footed and multiplied through as printed, has no slip", (id) => {
  const definition = tableNamed(id);
  for (const example of definition.examples) {
    const made = makeTable(definition, example.rows);
    if ("problems" in made) throw new Error(example.id);
    const steps = stepsAsPrinted(made.table);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    const { findings, counts } = step.value;
    const slips = findings
      .filter(({ state }) => state.tone !== "quiet")
      .map(({ title, short, why }) => `${example.id}: ${title}: ${short}. ${why}`);
    expect(slips).toEqual([]);
    expect(counts.tests).toBeGreaterThan(0);
  }
});
