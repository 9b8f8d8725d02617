/** The cells of the sheet that is open: typed into, clicked on and read as a person would. */
import type { Page } from "playwright-core";
import type {} from "../../workbench/page/page";
import { eventually } from "./eventually";

/** Types into a cell as a person would: a click on it, then the keyboard. (Nothing is scrolled.) Resolves when the entry is in the cell. */
export async function typeInto(page: Page, address: string, entry: string): Promise<void> {
  await clickOn(page, address);
  await enter(page, address, entry);
}

/** Types into the selected cell, which has this address, and waits until Enter has gone on to the next. */
export async function enter(page: Page, address: string, entry: string): Promise<void> {
  await changing(page, address, "sheet.command.move-selection-enter-tab", async () => {
    await page.keyboard.type(entry.charAt(0)); // a key opens the cell; the rest at once, or Enter may pick a suggestion for what was half typed
    await page.keyboard.insertText(entry.slice(1));
    await page.keyboard.press("Enter");
  });
}

/** Empties the selected cell, which has this address. */
export function emptyByKey(page: Page, address: string): Promise<void> {
  return changing(page, address, "sheet.command.clear-selection-content", () => page.keyboard.press("Delete"));
}

/** Does something at the keyboard, and waits until the cell has changed, the command that ends it has run and all is calculated. */
async function changing(page: Page, address: string, lastCommand: string, act: () => Promise<void>): Promise<void> {
  const changed = await page.evaluateHandle(watchForChange, [address, lastCommand] as const);
  await act();
  await changed.evaluate(({ done }) => done);
}

/** Runs in the page. */
function watchForChange([address, lastCommand]: readonly [string, string]): { done: Promise<void> } {
  const { grid } = globalThis.workbench;
  const cell = grid.book.getActiveSheet().getRange(address);
  const [row, column] = [cell.getRow(), cell.getColumn()];
  const change = new Promise<void>((resolve) =>
    grid.onChange(({ area }) => {
      if (row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns) resolve();
    }),
  );
  const end = new Promise<void>((resolve) => grid.onCommand(({ id }) => id === lastCommand && resolve()));
  const never = new Promise<never>((_resolve, reject) =>
    setTimeout(() => reject(new Error(`Nothing came of what was typed into ${address}`)), 60_000),
  );
  return { done: Promise.race([never, Promise.all([change, end]).then(() => grid.settled())]) };
}

export async function clickOn(page: Page, address: string): Promise<void> {
  const { x, y } = await page.evaluate(middleOf, address);
  await page.mouse.click(x, y);
  await page.waitForFunction((at) => globalThis.workbench.grid.book.getActiveSheet().getActiveRange()?.getA1Notation() === at, address);
}

export async function hoverOver(page: Page, address: string): Promise<void> {
  const { x, y } = await page.evaluate(middleOf, address);
  await page.mouse.move(x, y, { steps: 3 });
}

/** Runs in the page. The tallest canvas holds the cells, under headers of 46 by 20 pixels. */
function middleOf(address: string): { x: number; y: number } {
  const sheet = globalThis.workbench.grid.book.getActiveSheet();
  const range = sheet.getRange(address);
  const canvases = [...document.querySelectorAll("#grid canvas")].map((canvas) => canvas.getBoundingClientRect());
  const box = canvases.sort((a, b) => b.height - a.height)[0] as DOMRect;
  let x = box.left + 46 + sheet.getColumnWidth(range.getColumn()) / 2;
  let y = box.top + 20 + sheet.getRowHeight(range.getRow()) / 2;
  for (let column = 0; column < range.getColumn(); column++) x += sheet.getColumnWidth(column);
  for (let row = 0; row < range.getRow(); row++) y += sheet.getRowHeight(row);
  return { x, y };
}

type Cell = string | number | boolean;
type What = "values" | "formulas" | "text";

/** What the cells of the active sheet hold now, once everything is calculated. */
export function readRange(page: Page, address: string, what: What = "values"): Promise<Cell[][]> {
  return page.evaluate(([cells, property]) => globalThis.workbench.workbook.worksheets.getActiveWorksheet().getRange(cells)[property], [
    address,
    what,
  ] as const);
}
export const formulaOf = async (page: Page, address: string): Promise<Cell | undefined> =>
  (await readRange(page, address, "formulas"))[0]?.[0];

/** Waits until they hold this. */
export const rangeHolds = (page: Page, address: string, expected: unknown[][], what?: What): Promise<void> =>
  eventually(async () => expect(await readRange(page, address, what)).toEqual(expected));
