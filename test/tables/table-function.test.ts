/** CARE.TABLE reads the very block that a live table writes. */
import fc from "fast-check";
import { declarationOf } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";
import { Decimal, toCell } from "../../src/calculation";
import { layOut, tableSpill, unitQuestions } from "../../src/tables";
import { filledTables } from "../support/assumption-sets";
import { seed } from "../support/runs";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { inThisTenth } from "../support/tenth";

beforeAll(loadTables);

test.each(tableIds)("%s: a live table's block gives the table that was previewed", (id) => {
  const definition = tableNamed(id);
  fc.assert(
    fc.property(filledTables(definition, unitQuestions), ({ table }) => {
      const block = layOut(table, { mode: "live", origin: { row: 0, column: 0, number: 1 }, date: "" });
      const { row, rows: height } = block.assumptions;
      const cells = block.cells
        .slice(row + 1, row + height)
        .map(([label, value]) => [label?.content, value?.expected instanceof Decimal ? toCell(value.expected) : value?.content]);
      const spill = evaluate(declarationOf("TABLE"), [[[id]], cells]);
      const asCells = (all: typeof spill) => all.map((line) => line.map((figure) => (figure instanceof Decimal ? toCell(figure) : figure)));
      const [sources, previewed] = [asCells(spill), asCells(tableSpill(table))].map((all) =>
        all.filter(([first]) => !/^(Sources|No source)/.test(typeof first === "string" ? first : "")),
      );
      expect(sources).toEqual(previewed);
    }),
    { numRuns: inThisTenth(tableIds.indexOf(id)) ? 100 : 3, seed },
  );
});

test("a heading and blank lines are passed over; Excel's 0 for a blank is blank", () => {
  const cells = [
    ["Assumption", "Value"],
    ["Block cost, Low", 627000],
    [0, 0],
    [null, ""],
    ["Spot cost", 184308.8],
    ["Beds contracted", 5],
    ["Term", "4+2+2"],
  ];
  const spill = evaluate(declarationOf("TABLE"), [[["savings-grid"]], cells]);
  expect(spill[0]?.[0]).toMatch(/^With all 5 beds occupied, the block saves £2,356,352 over 8 years/);
});

test("a unit that may be mistaken is asked about under the finding; no published example is", () => {
  const ask = (spot: number): unknown => {
    const cells = [
      ["Block cost, Low", 627000],
      ["Spot cost", spot],
      ["Beds contracted", 5],
      ["Term", 8],
    ];
    const spill = evaluate(declarationOf("TABLE"), [[["savings-grid"]], cells]);
    return spill.find((_, index) => /^Saving over/.test(asText(spill[index + 1]?.[0])))?.[0];
  };
  expect(ask(184308.8)).toBe("");
  expect(ask(3534.69)).toBe("Spot cost: £3,534.69 a year for one bed is £67.97 a week each. Is it a week for one bed?");
});

const asText = (cell: unknown): string => (typeof cell === "string" ? cell : "");
