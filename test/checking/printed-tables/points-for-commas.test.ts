/** A point where the figures beside it have a comma, as in figures that were read from a scan. */
import { checkRows, slipsOf } from "./as-pasted";

const said = (rows: readonly string[]): readonly string[] => slipsOf(checkRows(rows)).map(({ title, short }) => `${title}: ${short}`);

describe("a point for a comma", () => {
  test.each([
    ["4.600", "4.600 should be 4,600"],
    ["2.070.6", "2.070.6 should be 2,070.6"],
    ["£3.125", "£3.125 should be £3,125"],
  ])("is a finding, though nothing adds up to it: %s", (printed, short) => {
    const rows = ["Force | Officers", "North | 1,020", "West | 1,690", `South | ${printed}`, "East | 730"];
    expect(said(rows)).toEqual([`South, Officers: ${short}`]);
  });

  test.each([
    ["a row of indices", ["Item | 2022 | 2023", "Price | 1,200 | 1,254", "Cost | 3,400 | 3,553", "Of 2021 | 1.045 | 1.062"]],
    ["a factor by its label", ["Item | 2022", "Price | 1,200", "Cost | 3,400", "Weighting factor | 1.045"]],
    ["a column to thousandths", ["Item | Tonnes | £", "Sand | 1.250 | 1,310", "Lime | 2.375 | 2,640", "Chalk | 1.125 | 1,105"]],
    ["less than one", ["Item | £", "Sand | 1,310", "Lime | 2,640", "Chalk | 0.125"]],
    ["no commas beside it", ["Item | Tonnes", "Sand | 310", "Lime | 264", "Chalk | 1.125"]],
  ])("is none: %s", (_, rows) => {
    expect(said(rows)).toEqual([]);
  });
});
