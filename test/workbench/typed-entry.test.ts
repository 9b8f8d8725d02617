import { CellValueType } from "@univerjs/core";
import { typedEntry } from "../../workbench/grid/typed-entry";

const value = (entry: unknown, format?: string): unknown => {
  const cell = typedEntry(entry, format);
  return cell === undefined ? undefined : (cell.f ?? cell.v);
};
const pattern = (entry: unknown, format?: string): string | undefined => {
  const style = typedEntry(entry, format)?.s;
  return typeof style === "object" ? style?.n?.pattern : undefined;
};

test.each([
  ["12", 12, undefined],
  ["-5", -5, undefined],
  ["+5", 5, undefined],
  [".5", 0.5, undefined],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["12,34", "12,34", undefined],
  ["5%", 0.05, "0%"],
  ["5.25%", 0.0525, "0.00%"],
  ["£1,000", 1000, "£#,##0"],
  ["-£5.50", -5.5, "£#,##0.00"],
  ["£-5.50", -5.5, "£#,##0.00"],
  ["(12)", -12, undefined],
  ["1e6", 1000000, "0.00E+00"],
  ["03/04/2027", 46480, "dd/mm/yyyy"],
  ["2027-04-03", 46480, "dd/mm/yyyy"],
  ["3 April 2027", 46480, "dd-mmm-yy"],
  ["1/3/00", 36586, "dd/mm/yyyy"],
  ["31/02/2027", "31/02/2027", undefined],
  ["12/25/2027", "12/25/2027", undefined],
])("%s is %p", (entry, expected, format) => {
  expect([value(entry), pattern(entry)]).toEqual([expected, format]);
});

test.each([
  ["=1+2", "=1+2"],
  ["+1+2", "=+1+2"],
  ["-A1*2", "=-A1*2"],
  ["@SUM(A1)", "=SUM(A1)"],
])("%s is the formula %s", (entry, expected) => expect(typedEntry(entry)?.f).toBe(expected));

test.each(["-", "+", "=", "@", "4+2+2", "a@b.uk", "£", "%", "."])("%s alone is text", (entry) =>
  expect(typedEntry(entry)).toMatchObject({ v: entry, f: null, t: CellValueType.STRING }),
);

test("an apostrophe makes text of anything, and so does the text format", () => {
  expect(typedEntry("'=1+2")).toMatchObject({ v: "=1+2", f: null, t: CellValueType.FORCE_STRING });
  expect(typedEntry("'12")).toMatchObject({ v: "12", t: CellValueType.FORCE_STRING });
  expect(typedEntry("=1+2", "@")).toMatchObject({ v: "=1+2", f: null, t: CellValueType.FORCE_STRING });
});

test("null leaves a cell alone, nothing empties it, and booleans and errors are themselves", () => {
  expect(typedEntry(null)).toBeUndefined();
  expect(value("")).toBeNull();
  expect(typedEntry("true")).toMatchObject({ v: 1, t: CellValueType.BOOLEAN });
  expect(typedEntry(false)).toMatchObject({ v: 0, t: CellValueType.BOOLEAN });
  expect(value("#n/a")).toBe("#N/A");
});

test("a cell with a format of its own keeps it", () => expect(pattern("5%", "0.000%")).toBeUndefined());
