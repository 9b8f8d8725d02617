/** Reads a table's own cells before anything is copied, saved or signed: does the sheet still show these figures? */
import { changeWords } from "./change-words";
import { entryText, type RegisterEntry } from "./entry";
import { inspectTable } from "./inspect-table";
import type { Inspection, InspectedTable } from "./inspection";
import { readRegister } from "./read-register";

/** At most this many changes are told. */
const mostTold = 3;

/**
 * Null where the sheet shows the figures that have this stamp. Otherwise what the sheet has instead, as a sentence without its full stop.
 */
export async function whatSheetShowsInstead(number: number, stamp: string): Promise<string | null> {
  const entry = (await readRegister()).find((one) => one.number === number);
  const inspection = entry === undefined ? null : await inspectTable(entry);
  if (inspection === null || inspection.kind === "missing") return "The table is no longer in the workbook";
  return inspection.kind === "unreadable" ? inspection.sentence : differenceIn(inspection, stamp);
}

export function differenceIn(inspection: InspectedTable, stamp: string): string | null {
  const { agreement, at, problems } = inspection;
  const words = changeWords(inspection);
  if (words.length > 0 && (inspection.stamp !== stamp || inspection.changes.length > 0))
    return `Changed in the sheet, ${at.sheet}: ${told(words)}`;
  const [problem] = problems;
  if (problem !== undefined) return `The sheet has no figures: ${problem}`;
  if (inspection.isOutgrown) return "With the assumptions in the sheet the table has another size, and has to be updated first";
  if (inspection.stamp !== stamp) return "The table in the sheet has other assumptions";
  const wrong = agreement.of - agreement.agree;
  if (wrong === 0) return null;
  const first = agreement.firstDifferent === null ? "" : `, the first at ${at.sheet}!${agreement.firstDifferent}`;
  return `${wrong} of ${agreement.of} figures in the sheet differ from these${first}. Press F9 in Excel, in case it has not recalculated`;
}

function told(words: readonly string[]): string {
  const more = words.length - mostTold;
  return `${words.slice(0, mostTold).join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
}

/** Whether neither the table's cells nor its entry have changed since they were looked at. */
export async function isStillAsSeen(entry: RegisterEntry, inspection: Inspection): Promise<boolean> {
  const now = (await readRegister()).find(({ number }) => number === entry.number);
  return now !== undefined && entryText(now) === entryText(entry) && (await inspectTable(now, inspection)) === inspection;
}
