/** Random valid fillings of any table's assumptions, made from its own declarations. */
import fc from "fast-check";
import { isList, itemLabel, type AnyAssumption, type AssumptionRow, type TableDefinition } from "../../src/tables";

/** Names as people, and people with bad intentions, write them. */
const itemName = fc.oneof(
  fc.constantFrom(
    "Low",
    "Medium",
    "High",
    "Core",
    "Level 4+",
    "=1+1",
    "-5",
    "@home",
    "'quoted'",
    'say "so"',
    "<b>bold</b>",
    "Årsmöte",
    "2019",
    "TRUE",
    "a; b, c",
  ),
  fc
    .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...Array.from("abcdefghij ABC&%#'\"()")) })
    .filter((name) => name.trim() !== "" && name.trim() === name),
);

const money = fc.integer({ min: 1_000, max: 90_000_000 }).map((pence) => pence / 100);

export function assumptionRows({ assumptions }: TableDefinition): fc.Arbitrary<readonly AssumptionRow[]> {
  return fc.tuple(...Object.values(assumptions).map(rowsOf)).map((groups) => groups.flat());
}

function rowsOf(assumption: AnyAssumption): fc.Arbitrary<AssumptionRow[]> {
  if (isList(assumption))
    return fc
      .uniqueArray(itemName, { minLength: 1, maxLength: assumption.most, selector: (name) => name.replace(/\s+/g, " ").toLowerCase() })
      .chain((names) =>
        fc.tuple(...names.map((name) => money.map((value): AssumptionRow => ({ label: itemLabel(assumption, name), value })))),
      );
  return valueOf(assumption).map((value) => [{ label: assumption.label, value }]);
}

function valueOf({ field }: Exclude<AnyAssumption, { item: string }>): fc.Arbitrary<number | string> {
  if (typeof field === "object") return fc.constantFrom(...field.choices);
  switch (field) {
    case "money":
      return money;
    case "number":
      return fc.integer({ min: 10, max: 40 });
    case "term":
      return fc.oneof(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }).map((periods) => periods.join("+")),
      );
    case "text":
      return fc.constantFrom("2019", "2026/27", "=2+2", "April 2026");
  }
}
