/** Several lines pasted into a list: an item for each, from the one that they were pasted into. */
import { alignedLists, type AssumptionList, type Assumptions } from "../../tables";
import { countWords } from "../count-words";
import { announce } from "../announce";
import type { Fields } from "./fields";
import { itemsOf, renamed, typed, withItem, type FormRows } from "./form-rows";

export type Pasted = { readonly rows: FormRows; readonly taken: number; readonly left: number };

/** Each line is a value, or a name and a value. Null where it is a single value, which its field takes itself. */
export function withPasted(
  rows: FormRows,
  example: FormRows,
  assumptions: Assumptions,
  list: AssumptionList,
  index: number,
  text: string,
): Pasted | null {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("\t").map((cell) => cell.trim()));
  const columns = Math.max(...lines.map((line) => line.length));
  const isAlone = alignedLists(assumptions, list).length === 1;
  if (lines.length < 2 || columns > 2 || (columns === 2 && !isAlone)) return null;
  const lead = list.alignedTo === undefined ? list : (leadOf(assumptions, list) ?? list);
  const taken = Math.min(lines.length, list.most - index);
  const filled = lines.slice(0, taken).reduce((before, line, at) => {
    const now = itemsOf(list, before).length > index + at ? before : withItem(before, assumptions, lead);
    const withName = columns === 2 ? renamed(now, assumptions, list, index + at, line[0] ?? "") : now;
    const row = itemsOf(list, withName)[index + at];
    return row === undefined ? withName : typed(withName, row, line[columns - 1] ?? "", example);
  }, rows);
  return { rows: filled, taken, left: lines.length - taken };
}

/** The list that names the items of one aligned with it. */
const leadOf = (assumptions: Assumptions, list: AssumptionList): AssumptionList | undefined =>
  Object.values(assumptions).find((one): one is AssumptionList => one === list.alignedTo);

/** Takes several lines; one line is left to the field. */
export function takePasted(event: ClipboardEvent, { form, assumptions }: Fields, list: AssumptionList, index: number): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const pasted = withPasted(form.rows, form.exampleRows, assumptions, list, index, text);
  if (pasted === null) return;
  event.preventDefault();
  form.fill(() => pasted.rows);
  const { taken, left } = pasted;
  announce(`${countWords(taken, "value")} pasted${left === 0 ? "" : `; ${left} left out: there can be at most ${list.most}`}`);
}
