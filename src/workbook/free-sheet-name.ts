import { sheetTabName } from "../tables";

/** "Savings grid", or "Savings grid 2" where that is taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = sheetTabName(wanted, number === 1 ? "" : ` ${number}`);
    if (!lower.has(name.toLowerCase())) return name;
  }
}
