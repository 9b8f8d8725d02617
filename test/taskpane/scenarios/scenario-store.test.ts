import type { Scenario } from "../../../src/tables";
import { writeScenarios } from "../../../src/tables/scenario-file";
import { changeStored, storedScenarios, type ScenarioTexts } from "../../../src/taskpane/scenarios/scenario-store";

const scenario = (name: string, value = 5): Scenario => ({
  table: "savings-grid",
  name,
  date: "2026-11-22T10:00:00.000Z",
  rows: [{ label: "Beds contracted", value }],
});

function textsWith(kept: Record<string, string>): ScenarioTexts & { kept: Map<string, string> } {
  const map = new Map(Object.entries(kept));
  return {
    kept: map,
    read: () => Promise.resolve(new Map(map)),
    write: (table, text) => Promise.resolve(void map.set(table, text)),
    remove: (table) => Promise.resolve(void map.delete(table)),
  };
}

test("none are kept where nobody saved any", async () =>
  expect(await storedScenarios(textsWith({}), "savings-grid")).toEqual({ scenarios: [] }));

test("a change is made to what is kept now, not to what was seen before", async () => {
  const texts = textsWith({});
  await changeStored(texts, "savings-grid", (now) => [...now, scenario("Low")]);
  // Someone else, with whom the workbook is shared, saves another.
  texts.kept.set("savings-grid", writeScenarios([scenario("Low"), scenario("Theirs")]));
  await changeStored(texts, "savings-grid", (now) => [...now, scenario("High")]);
  expect(await storedScenarios(texts, "savings-grid")).toEqual({ scenarios: [scenario("Low"), scenario("Theirs"), scenario("High")] });
});

test("with the last scenario its setting goes", async () => {
  const texts = textsWith({ "savings-grid": writeScenarios([scenario("Low")]) });
  expect(await changeStored(texts, "savings-grid", () => [])).toEqual({ scenarios: [] });
  expect([...texts.kept.keys()]).toEqual([]);
});

test("what cannot be read is left as it is", async () => {
  const newer = writeScenarios([scenario("Low")]).replace('"version": 1', '"version": 9');
  const texts = textsWith({ "savings-grid": newer });
  const changed = await changeStored(texts, "savings-grid", () => [scenario("High")]);
  expect(changed).toEqual({ sentence: expect.stringMatching(/left as they are\. This file is of version 9/) as string });
  expect(texts.kept.get("savings-grid")).toBe(newer);
});

test("more than a workbook should carry is refused, and something may always be deleted", async () => {
  const texts = textsWith({ "break-even": "x".repeat(99_700), "savings-grid": writeScenarios([scenario("Low"), scenario("High")]) });
  const before = texts.kept.get("savings-grid");
  const more = await changeStored(texts, "savings-grid", (now) => [...now, scenario("More"), scenario("Still more")]);
  expect("sentence" in more && more.sentence).toMatch(/may take 100,000 characters, and these would take 101,000\. .* Nothing was saved$/);
  expect(texts.kept.get("savings-grid")).toBe(before);
  expect(await changeStored(texts, "savings-grid", (now) => now.slice(0, 1))).toEqual({ scenarios: [scenario("Low")] });
});
