/** Where a table begins and ends, and what heads it: as many figures as tell, and one fewer. */
import { readPrinted } from "../../../src/checking/printed-tables";
import { readCell } from "../../../src/checking/printed-tables/read/printed-figure";
import { tableOf } from "../../../src/checking/printed-tables/read/printed-table";
import { readTable } from "../../../src/checking/printed-tables/read/read-table";
import { checkRows } from "./as-pasted";

const tablesIn = (lines: readonly string[]): readonly (readonly string[])[] => {
  const read = readPrinted({ kind: "text", text: lines.join("\n") });
  return "tables" in read ? read.tables.map(({ cells }) => cells.map((row) => row.join(" | "))) : [];
};

describe("labels with one figure each behind them", () => {
  test("three are a table", () => {
    expect(tablesIn(["Fostering 105", "Residential 61", "Total 166"])).toEqual([["Fostering | 105", "Residential | 61", "Total | 166"]]);
  });
  test("two may be the end of a letter", () => {
    expect(tablesIn(["This was agreed in 2019", "and comes to 166"])).toEqual([]);
  });
  test("two lines of headings stand over them", () => {
    expect(
      tablesIn(["Children in care", "at the end of March", "Fostering 105", "Residential 61", "Kinship 40", "Total 206"]),
    ).toHaveLength(1);
  });
});

describe("words between rows that have figures", () => {
  const above = ["Service\t2024\t2025", "Fostering\t105\t112"];
  const below = ["Residential\t61\t58", "Total\t166\t170"];
  test("a heading of a few words stands in the table", () => {
    expect(tablesIn([...above, "Placements bought from agencies outside the region", ...below])).toHaveLength(1);
  });
  test("a line as long as a sentence begins another", () => {
    expect(tablesIn([...above, "The table below shows the same figures for the authorities of the region", ...below])).toHaveLength(2);
  });
});

describe("numbers over columns", () => {
  const headerRows = (headings: readonly string[], cells: readonly string[]): number =>
    readTable(tableOf([headings, ["Cost", ...cells], ["Income", ...cells]])).headerRows;
  test("three that go down by one are beds filled", () => {
    expect(headerRows(["", "3", "2", "1"], ["9,100", "8,700", "8,300"])).toBe(1);
  });
  test("two say nothing: any two numbers are a step apart", () => {
    expect(headerRows(["Homes", "3", "2"], ["9,100", "8,700"])).toBe(0);
  });
});

describe("rows of digits", () => {
  test.each(["123456789012345", "£1,234,567,890,123.45"])("%s is an amount", (text) => {
    expect(readCell(text).kind).toBe("figures");
  });
  test.each(["1234567890123456", "£12,345,678,901,234.56"])("%s has more of them than money", (text) => {
    expect(readCell(text).kind).not.toBe("figures");
  });
});

describe("what is thought of a total names", () => {
  const items = ["Fostering\t105", "Kinship\t40", "Residential\t61", "Supported\t23", "Secure\t2"];
  const words = (count: number, total: string): readonly string[] =>
    checkRows(["Service\tChildren", ...items.slice(0, count), `Total\t${total}`]).considered.map((one) => one.words);
  test("each of four", () => {
    expect(words(4, "229")).toContain("Total = Fostering + Kinship + Residential + Supported");
  });
  test("the first of five", () => {
    expect(words(5, "231")).toContain("Total = Fostering + 4 more");
  });
});
