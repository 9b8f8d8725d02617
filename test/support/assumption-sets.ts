/** Random valid fillings of any table's assumptions, made from its own declarations. */
import fc from "fast-check";
import {
  isList,
  itemLabel,
  alignedLists,
  makeTable,
  type AnyAssumption,
  type AssumptionList,
  type AssumptionRow,
  type Assumptions,
  type Table,
  type TableDefinition,
} from "../../src/tables";

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

/** Amounts of the example's own size, within what is allowed. */
function figures({ bounds, example }: Pick<AnyAssumption, "bounds" | "example">): fc.Arbitrary<number> {
  if (bounds === undefined) return money;
  const typical = Math.abs(Number(example.replace(/[£,%\s]/g, "")) / (example.includes("%") ? 100 : 1)) || 1;
  // What may be below 0 is, but by no more than its own size: prices that fall, savings that are costs.
  const [least, most] = [Math.max(bounds.least, -typical), Math.min(bounds.most, typical * 4 + (bounds.isWhole === true ? 3 : 0))];
  if (bounds.isWhole === true) return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  const grain = example.includes("%") ? 10_000 : 100;
  return fc.integer({ min: Math.ceil(least * grain), max: Math.floor(most * grain) }).map((count) => count / grain);
}

/** Each value alone is valid; sets that contradict themselves, such as more beds of ours than there are, are skipped. */
export const assumptionRows = (definition: TableDefinition): fc.Arbitrary<readonly AssumptionRow[]> =>
  filledTables(definition).map(({ rows }) => rows);

type Filled = { readonly rows: readonly AssumptionRow[]; readonly table: Table };

/** With the table that they make: whether they contradict themselves is known only once it is made. */
export function filledTables(definition: TableDefinition, ...questions: Questions): fc.Arbitrary<Filled> {
  const { assumptions } = definition;
  const leads = Object.values(assumptions).filter((one) => !isList(one) || one.alignedTo === undefined);
  return fc
    .tuple(...leads.map((one) => rowsOf(one, assumptions)))
    .map((groups) => {
      const rows = groups.flat();
      // Where a property fails, the rows say enough.
      return { rows, ...makeTable(definition, rows, ...questions), [fc.toStringMethod]: () => fc.stringify(rows) };
    })
    .filter((made): made is typeof made & Filled => "table" in made);
}

/** What else `makeTable` may be given. */
type Questions = Parameters<typeof makeTable> extends [unknown, unknown, ...infer Rest] ? Rest : never;

function rowsOf(assumption: AnyAssumption, assumptions: Assumptions): fc.Arbitrary<AssumptionRow[]> {
  if (!isList(assumption)) return valueOf(assumption).map((value) => [{ label: assumption.label, value }]);
  const row = (list: AssumptionList, name: string): fc.Arbitrary<AssumptionRow> =>
    valueOf(list).map((value) => ({ label: itemLabel(list, name), value }));
  const names =
    assumption.bearsOwnNames === true
      ? fc.integer({ min: 1, max: assumption.names.length }).map((count) => assumption.names.slice(0, count))
      : fc.uniqueArray(itemName, { minLength: 1, maxLength: assumption.most, selector: (name) => name.replace(/\s+/g, " ").toLowerCase() });
  return names.chain((all) => fc.tuple(...alignedLists(assumptions, assumption).flatMap((list) => all.map((name) => row(list, name)))));
}

/** What may be left blank is, once in three times. */
function valueOf(assumption: Pick<AnyAssumption, "field" | "bounds" | "example" | "usual">): fc.Arbitrary<number | string> {
  const given = givenValue(assumption);
  return assumption.usual === "" ? fc.oneof({ weight: 2, arbitrary: given }, fc.constant("")) : given;
}

function givenValue({ field, bounds, example }: Pick<AnyAssumption, "field" | "bounds" | "example">): fc.Arbitrary<number | string> {
  if (typeof field === "object") return fc.constantFrom(...field.choices);
  switch (field) {
    case "money":
    case "percent":
      return figures({ example, ...(bounds === undefined ? {} : { bounds }) });
    case "number":
      return bounds === undefined ? fc.integer({ min: 10, max: 40 }) : figures({ example, bounds });
    case "date":
      return fc.integer({ min: 42_000, max: 60_000 });
    case "term":
      return fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }).map((periods) => periods.join("+")),
      );
    case "text":
      return fc.constantFrom("2019", "2026/27", "=2+2", "April 2026");
  }
}
