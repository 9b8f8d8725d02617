/** Whether what a function answers is something that Excel can show, and comes soon. */
import { answer } from "../../src/functions/answer";
import { functionDeclarations } from "../../src/functions/declarations";
import { CustomFunctionsError, provideCustomFunctions } from "./custom-functions";

type FunctionDeclaration = (typeof functionDeclarations)[number];

/** Before all calls. */
export async function prepareFunctions(): Promise<void> {
  provideCustomFunctions();
  for (const { prepare } of functionDeclarations) await prepare?.([[["break-even"]]]);
}

/** What is wrong with an answer, or null. */
export function fault(answered: unknown): string | null {
  if (!Array.isArray(answered) || answered.length === 0) return "not a matrix";
  const rows: readonly unknown[] = answered;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0) return "a row without cells";
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) return "ragged";
    for (const cell of row as readonly unknown[]) if (!isShown(cell)) return `a cell that Excel cannot show: ${typeof cell}`;
  }
  return null;
}

function isShown(cell: unknown): boolean {
  if (typeof cell === "number") return Number.isFinite(cell) && !Object.is(cell, -0);
  if (typeof cell === "string") return cell.length <= 32_767;
  return typeof cell === "boolean" || isError(cell);
}

const codes = ["#VALUE!", "#N/A", "#DIV/0!"];

const isError = (value: unknown): boolean =>
  value instanceof CustomFunctionsError && codes.includes(value.code) && value.message.length > 0 && value.message.length <= 32_767;

/** Milliseconds of the processor's time, which other programs do not lengthen. */
const longest = 1000;

/** Null when the call gave what Excel can show, in time: `most` milliseconds. */
export function trial(declaration: FunctionDeclaration, given: readonly unknown[], most = longest): string | null {
  const began = process.cpuUsage();
  let found: string | null;
  try {
    found = fault(answer(declaration, given));
  } catch (thrown) {
    found = isError(thrown) ? null : `threw ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : typeof thrown}`;
  }
  const { user, system } = process.cpuUsage(began);
  const took = (user + system) / 1000;
  return found ?? (took > most ? `took ${Math.round(took)} ms` : null);
}
