/** What Excel hands over to a function for each kind of argument. A function of ours listens; its answers stay the same. */
import { CannotTry, type Difference, type Probe } from "../probe";
import { firstFreeRow, type Stage } from "../stage";
import { steadyValues } from "../steady-values";
import { listenTo } from "../witness";

type Case = { readonly what: string; readonly argument: string; readonly expected: string };

/** B4 and below: what the cases point at. */
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

/** As for an error: functions.json does not ask for errors, so they do not reach us. */
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

/** Nobody could say what comes: the report tells. */
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
    look: async (stage) => {
      const given = await handedOver(stage, cases);
      const differences = cases.flatMap(({ what, argument, expected }, index): Difference[] => {
        const seen = given[index] ?? notCalled;
        return seen === expected ? [] : [{ what: `${what}, ${argument}`, expected, seen }];
      });
      return { differences };
    },
  },
  {
    title: "What a function is handed where it could not be foretold",
    kind: "unknown",
    look: async (stage) => {
      const given = await handedOver(stage, unknown);
      const told = unknown.map(({ what }, index) => `${what} comes as ${given[index] ?? notCalled}`);
      return { differences: [], told: told.join("; ") };
    },
  },
];

/** The first argument of each call, in words; undefined where Excel did not call. */
async function handedOver(stage: Stage, asked: readonly Omit<Case, "expected">[]): Promise<readonly (string | undefined)[]> {
  const witness = listenTo(listening);
  if (witness === null) throw new CannotTry("Excel’s script keeps its functions elsewhere");
  try {
    await stage.run(async (sheet, context) => {
      for (const [row, [write, format]] of cells.entries()) {
        const cell = sheet.getCell(firstFreeRow + row, 1);
        if (format !== undefined) cell.numberFormat = [[format]];
        cell.formulas = [[write]];
      }
      await context.sync();
      for (const [index, { argument }] of asked.entries())
        await tryFormula(sheet, firstFreeRow + index, `=CARE.${listening}(${argument},"${markOf(index)}")`);
      await steadyValues(stage, sheet.getRangeByIndexes(firstFreeRow, 3, asked.length, 1));
    });
    return asked.map((_, index) => {
      const [call] = witness.callsMarked(markOf(index));
      return call === undefined ? undefined : inShort(call[0]);
    });
  } finally {
    witness.leave();
  }
}

/** A formula that Excel does not take is simply one that is never called. */
async function tryFormula(sheet: Excel.Worksheet, row: number, formula: string): Promise<void> {
  try {
    sheet.getCell(row, 3).formulas = [[formula]];
    await sheet.context.sync();
  } catch (error) {
    if ((error as { code?: string }).code !== "InvalidArgument") throw error;
  }
}

/** As JSON, but with what JSON does not tell apart. */
export function inShort(given: unknown): string {
  if (Array.isArray(given)) return `[${given.map(inShort).join(",")}]`;
  if (given === undefined || given === null || typeof given === "number" || typeof given === "boolean") return String(given);
  if (typeof given === "string") return JSON.stringify(given);
  const { code } = given as { code?: unknown };
  return typeof code === "string" ? `error ${code}` : `an object with ${Object.keys(given).slice(0, 6).join(", ")}`;
}
