/** Text that is a number: read where nobody can doubt what it says, as Excel's own arithmetic does. */
import type { Cell } from "../cell";

const asExcelReads = /^(\(?£?|[-+]£?|£[-+])(\d+|\d{1,3}(,\d{3})+)(\.\d*)?%?\)?$/;

/**
 * "2,411.30 ", "£5,200", "-4%" and "(500)" as the number that Excel makes of them in a sum; any other cell as it is. A comma that does
 * not part thousands, a sign of another currency and the like leave room for doubt.
 */
export function withoutText(cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  // Spaces as Excel trims them: one from a web page, which does not break, is left.
  const text = cell.replace(/^ +| +$/g, "");
  if (!asExcelReads.test(text) || text.startsWith("(") !== text.endsWith(")")) return cell;
  const isNegative = /^\(|-/.test(text);
  const size = Number(text.replace(/[^\d.]/g, "")) / (text.includes("%") ? 100 : 1);
  return isNegative ? -size : size;
}

/** Whether text has the signs of a number only, so that a person would take it for one: "1.234,50", "−5", "1 000". */
export const isDoubtful = (text: string): boolean => /\d/.test(text) && !/[\p{L}/:]/u.test(text);
