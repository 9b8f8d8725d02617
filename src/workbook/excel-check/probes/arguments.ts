/** What Excel hands to a function for each kind of argument, recorded at a function of ours. */
import { CannotTry, type Difference, type Probe } from "../probe";
import { firstFreeRow, type Stage } from "../stage";
import { steadyValues } from "../steady-values";
import { listenTo } from "../witness";

type Case = { readonly what: string; readonly argument: string; readonly expected: string };

/** The cells from B4 down, to which the cases refer. */
const cells: readonly (readonly [write: string | number | boolean, format?: string])[] = [
  [""],
  ["'12"],
  [true],
  [46348, "dd/mm/yyyy"],
  [0.055, "0.0%"],
  [1000.5, "[$£-809]#,##0.00"],
  ["=NA()"],
  ['=""'],
  [7],
  ["=SEQUENCE(2)"],
];

/** functions.json does not ask for errors, so Excel makes no call where an argument is one. */
const notCalled = "no call";

const cases: readonly Case[] = [
  { what: "A constant", argument: "5.5", expected: "[[5.5]]" },
  { what: "A constant matrix", argument: "{1,2;3,4}", expected: "[[1,2],[3,4]]" },
  { what: "A number", argument: "B12", expected: "[[7]]" },
  { what: "Text that looks like a number", argument: "B5", expected: '[["12"]]' },
  { what: "TRUE", argument: "B6", expected: "[[true]]" },
  { what: "A date", argument: "B7", expected: "[[46348]]" },
  { what: "A percentage", argument: "B8", expected: "[[0.055]]" },
  { what: "A sum of money", argument: "B9", expected: "[[1000.5]]" },
  { what: "An error", argument: "B10", expected: notCalled },
  { what: 'A cell with =""', argument: "B11", expected: '[[""]]' },
  { what: "A range", argument: "B7:B8", expected: "[[46348],[0.055]]" },
  { what: "A spill by its first cell and #", argument: "B13#", expected: "[[1],[2]]" },
];

/** Cases in which we do not know what Excel hands over. */
const unknown: readonly Omit<Case, "expected">[] = [
  { what: "a blank cell", argument: "B4" },
  { what: "a blank among others", argument: "B3:B5" },
  { what: "an argument left out in the middle", argument: "" },
  { what: "cells that do not lie together", argument: "(B5,B7)" },
];

const listening = "BLOCKCOST";
const markOf = (index: number): string => `check ${index}`;

export const argumentProbes: readonly Probe[] = [
  {
    title: "What a function is handed for each kind of argument",
    kind: "expected",
    run: async (stage) => {
      const received = await argumentsReceived(stage, cases);
      const differences = cases.flatMap(({ what, argument, expected }, index): Difference[] => {
        const seen = received[index] ?? notCalled;
        return seen === expected ? [] : [{ what: `${what}, ${argument}`, expected, seen }];
      });
      return { differences };
    },
  },
  {
    title: "What a function is handed in cases that we could not predict",
    kind: "unknown",
    run: async (stage) => {
      const received = await argumentsReceived(stage, unknown);
      const remarks = unknown.map(({ what }, index) => `${what} comes as ${received[index] ?? notCalled}`);
      return { differences: [], remark: remarks.join("; ") };
    },
  },
];

/** The first argument of each call; undefined where Excel made no call. */
async function argumentsReceived(stage: Stage, tried: readonly Omit<Case, "expected">[]): Promise<readonly (string | undefined)[]> {
  const witness = listenTo(listening);
  if (witness === null) throw new CannotTry("This Office.js keeps its functions elsewhere");
  try {
    await stage.run(async (sheet, context) => {
      for (const [row, [write, format]] of cells.entries()) {
        const cell = sheet.getCell(firstFreeRow + row, 1);
        if (format !== undefined) cell.numberFormat = [[format]];
        cell.formulas = [[write]];
      }
      await context.sync();
      for (const [index, { argument }] of tried.entries())
        await tryFormula(sheet, firstFreeRow + index, `=CARE.${listening}(${argument},"${markOf(index)}")`);
      await steadyValues(stage, sheet.getRangeByIndexes(firstFreeRow, 3, tried.length, 1));
    });
    return tried.map((_, index) => {
      const [call] = witness.callsMarked(markOf(index));
      return call === undefined ? undefined : inShort(call[0]);
    });
  } finally {
    witness.leave();
  }
}

/** A formula that Excel refuses makes no call, like one with an error. */
async function tryFormula(sheet: Excel.Worksheet, row: number, formula: string): Promise<void> {
  try {
    sheet.getCell(row, 3).formulas = [[formula]];
    await sheet.context.sync();
  } catch (error) {
    if ((error as { code?: string }).code !== "InvalidArgument") throw error;
  }
}

/** As JSON, but with undefined, infinity and objects written out. */
export function inShort(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inShort).join(",")}]`;
  if (value === undefined || value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(value);
  const { code } = value as { code?: unknown };
  return typeof code === "string" ? `error ${code}` : `an object with ${Object.keys(value).slice(0, 6).join(", ")}`;
}
