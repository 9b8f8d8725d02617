import fc from "fast-check";
import { linkText, quotedSheet, readLink } from "../../src/tables";

test.each([
  ["Inputs!C6", "Inputs", "C6", "Inputs!C6"],
  ["Inputs!$C$6", "Inputs", "C6", "Inputs!C6"],
  [" inputs!c6 ", "inputs", "C6", "inputs!C6"],
  ["'My inputs'!C6", "My inputs", "C6", "'My inputs'!C6"],
  ["'Children''s homes'!AA10", "Children's homes", "AA10", "'Children''s homes'!AA10"],
  ["Q1!B2", "Q1", "B2", "'Q1'!B2"],
  ["'2026-27'!XFD1048576", "2026-27", "XFD1048576", "'2026-27'!XFD1048576"],
  ["'R1C1'!A1", "R1C1", "A1", "'R1C1'!A1"],
  ["'TRUE'!A1", "TRUE", "A1", "'TRUE'!A1"],
  ["'Kosten & Löhne'!A1", "Kosten & Löhne", "A1", "'Kosten & Löhne'!A1"],
])("%s is a cell of a sheet", (text, sheet, cell, written) => {
  expect(readLink(text)).toEqual({ sheet, cell });
  expect(linkText({ sheet, cell })).toBe(written);
});

test.each([
  "C6",
  "Inputs!",
  "Inputs!C6:C9",
  "Inputs!C0",
  "Inputs!XFE1",
  "Inputs!A1048577",
  "Inputs!C6+1",
  "Inputs!C6,Inputs!C7",
  '=HYPERLINK("http://example.org")!A1',
  "[Book2.xlsx]Inputs!C6",
  "'[Book2.xlsx]Inputs'!C6",
  "'C:\\budget\\[b.xlsx]Inputs'!C6",
  "'It's'!C6",
  "''!C6",
  "'''x'!C6",
  "'a\nb'!C6",
  "'a name that is longer than Excel has it'!C6",
  "CALL(1)!C6",
])("%j is no link", (text) => {
  const link = readLink(text);
  // What looks like a call is at worst a sheet's name in quotation marks.
  expect(link === null || linkText(link).startsWith("'CALL(1)'!")).toBe(true);
});

const sheetName = fc
  .string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(..."abzAZ019_. '&%#-+=(),;!\"é".split("")) })
  .filter((name) => !/^'|'$/.test(name));

test("whatever a sheet is called, its link reads back as itself", () =>
  fc.assert(
    fc.property(sheetName, fc.integer({ min: 1, max: 1_048_576 }), (sheet, row) => {
      const link = { sheet, cell: `AB${row}` };
      expect(readLink(linkText(link))).toEqual(link);
    }),
  ));

test("a formula's reference is a plain name or stands in one pair of quotation marks", () =>
  fc.assert(
    fc.property(sheetName, (sheet) => {
      expect(quotedSheet(sheet)).toMatch(/^([A-Z_][A-Z0-9_.]*|'([^']|'')+')$/i);
    }),
  ));

const withHeadings: readonly (readonly [string, ReturnType<typeof readLink>])[] = [
  ['IF(Plan!A8="2026/27",Plan!E8,NA())', { sheet: "Plan", cell: "E8", headings: [{ cell: "A8", holds: "2026/27" }] }],
  [
    `IF(AND('It''s "a), b'!A8=46113,'It''s "a), b'!E3="Beds paid"),'It''s "a), b'!E8,NA())`,
    {
      sheet: `It's "a), b`,
      cell: "E8",
      headings: [
        { cell: "A8", holds: 46113 },
        { cell: "E3", holds: "Beds paid" },
      ],
    },
  ],
];
test.each(withHeadings)("%s is a cell that is known by its headings", (text, link) => {
  expect(readLink(text)).toEqual(link);
  expect(link === null ? "" : linkText(link)).toBe(text);
});

test.each([
  'IF(Plan!A8="2026/27",Plan!E8,0)',
  'IF(Plan!A8="2026/27",Other!E8,NA())',
  'IF(Plan!A8="2026/27",Plan!E8,NA())+1',
  'IF(Plan!A8=WEBSERVICE("http://example.org"),Plan!E8,NA())',
  'IF(AND(Plan!A8="x"),Plan!E8,NA())',
  'IF(Plan!A8="a""&CALL()&""b",Plan!E8,NA())',
  "IF(Plan!A8,Plan!E8,NA())",
])("%s is no link", (text) => expect(readLink(text)).toBeNull());
