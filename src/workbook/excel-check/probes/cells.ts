/** What a cell makes of what is written to it. Each case is one cell. */
import { inWords, isSame, type ExpectedCell } from "../compare";
import type { Probe } from "../probe";
import { firstFreeRow } from "../stage";
import { steadyValues } from "../steady-values";

type Read = "values" | "formulas" | "text" | "valueTypes";
type Case = {
  readonly what: string;
  readonly write: string | number | boolean;
  readonly format?: string;
  readonly read: Read;
  readonly expected: ExpectedCell;
};

const family = (title: string, kind: Probe["kind"], cases: readonly Case[]): Probe => ({
  title,
  kind,
  run: (stage) =>
    stage.run(async (sheet, context) => {
      for (const [index, { write, format }] of cases.entries()) {
        const cell = sheet.getCell(firstFreeRow + index, 1);
        if (format !== undefined) cell.numberFormat = [[format]];
        cell.formulas = [[write]];
      }
      const range = sheet.getRangeByIndexes(firstFreeRow, 1, cases.length, 1);
      await steadyValues(stage, range);
      range.load("values,formulas,text,valueTypes");
      await context.sync();
      const { values, formulas, text, valueTypes } = range;
      const read = { values, formulas, text, valueTypes };
      const differences = cases.flatMap(({ what, read: property, expected }, index) => {
        const seen: unknown = read[property][index]?.[0];
        return isSame(expected, seen) ? [] : [{ what, expected: inWords(expected), seen: inWords(seen) }];
      });
      return { differences };
    }),
});

export const cellProbes: readonly Probe[] = [
  family("Text stays text, however it looks", "must", [
    { what: "'=1+1", write: "'=1+1", read: "values", expected: "=1+1" },
    { what: "'4+2+2", write: "'4+2+2", read: "values", expected: "4+2+2" },
    { what: "'00123", write: "'00123", read: "values", expected: "00123" },
    { what: "'01/02/2026", write: "'01/02/2026", read: "values", expected: "01/02/2026" },
    { what: "'TRUE", write: "'TRUE", read: "values", expected: "TRUE" },
    { what: "Words", write: "Block cost, Low", read: "values", expected: "Block cost, Low" },
    { what: "Type of '00123", write: "'00123", read: "valueTypes", expected: "String" },
  ]),
  family("An empty cell can be told from any other", "must", [
    { what: "Nothing", write: "", read: "valueTypes", expected: "Empty" },
    { what: "0", write: 0, read: "valueTypes", expected: "Double" },
    { what: "TRUE", write: true, read: "valueTypes", expected: "Boolean" },
    { what: "=1/0", write: "=1/0", read: "valueTypes", expected: "Error" },
    { what: '=""', write: '=""', read: "valueTypes", expected: "String" },
  ]),
  family("Errors have their English codes for the add-in", "must", [
    { what: "=NA()", write: "=NA()", read: "values", expected: "#N/A" },
    { what: "=1/0", write: "=1/0", read: "values", expected: "#DIV/0!" },
    { what: '=VALUE("x")', write: '=VALUE("x")', read: "values", expected: "#VALUE!" },
    { what: "=CARE_NO_SUCH_NAME", write: "=CARE_NO_SUCH_NAME", read: "values", expected: "#NAME?" },
  ]),
  family("An error in an input passes through", "expected", [
    { what: "An error as input", write: "=CARE.BLOCKCOST(1/0,5)", read: "values", expected: "#DIV/0!" },
    { what: "#N/A as input", write: "=CARE.BLOCKCOST(NA(),5)", read: "values", expected: "#N/A" },
  ]),
  family("A formula of ours reads back as it was written", "expected", [
    { what: "=CARE.WEEKS(365)", write: "=CARE.WEEKS(365)", read: "formulas", expected: "=CARE.WEEKS(365)" },
  ]),
  family("Number formats show pounds, percentages and dates", "expected", [
    { what: "[$£-809]#,##0.00", write: 1234.5, format: "[$£-809]#,##0.00", read: "text", expected: "£1,234.50" },
    { what: "0.0%", write: 0.255, format: "0.0%", read: "text", expected: "25.5%" },
    { what: "dd/mm/yyyy", write: 46348, format: "dd/mm/yyyy", read: "text", expected: "22/11/2026" },
    { what: "Text format", write: "=1+1", format: "@", read: "values", expected: "=1+1" },
  ]),
  family("Typed text is taken as an entry", "expected", [
    { what: "5%", write: "5%", read: "values", expected: 0.05 },
    { what: "TRUE", write: "TRUE", read: "valueTypes", expected: "Boolean" },
    { what: "+1+2", write: "+1+2", read: "values", expected: 3 },
    { what: "£1,000", write: "£1,000", read: "values", expected: 1000 },
    { what: "formulas of '=1+1", write: "'=1+1", read: "formulas", expected: "=1+1" },
  ]),
  {
    title: "In a write of several cells, null leaves a cell alone and empty text clears it",
    kind: "expected",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const range = sheet.getRange("B4:C4");
        range.values = [["kept", "cleared"]];
        await context.sync();
        range.values = [[null, ""]];
        const after = sheet.getRange("B4:C4").load("values,valueTypes");
        await context.sync();
        const seen = `${after.values.flat().join(" | ")}, ${String(after.valueTypes[0]?.[1])}`;
        return { differences: seen === "kept | , Empty" ? [] : [{ what: "B4:C4", expected: "kept | , Empty", seen }] };
      }),
  },
  {
    title: "The text of a figure in a column that is too narrow for it",
    kind: "expected",
    run: (stage) =>
      stage.run(async (sheet, context) => {
        const cell = sheet.getRange("J4");
        cell.values = [[123456789]];
        cell.getEntireColumn().format.columnWidth = 15;
        cell.load("text");
        await context.sync();
        const seen = String(cell.text[0]?.[0]);
        return { differences: seen === "123456789" ? [] : [{ what: "J4", expected: "123456789", seen }] };
      }),
  },
];
