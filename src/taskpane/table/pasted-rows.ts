/** Several lines copied from a sheet and pasted into a list: an item for each, begun at the one that was pasted into. */
import { alignedLists, type AssumptionList, type Assumptions } from "../../tables";
import { countWords } from "../count-words";
import { announce } from "../announce";
import type { Fields } from "./fields";
import { itemsOf, renamed, typed, withItem, type FormRows } from "./form-rows";

export type Pasted = { readonly rows: FormRows; readonly taken: number; readonly left: number };

/** Values, or names and values side by side. Null where it is one value, which its field takes itself. */
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
  const lead = list.alignedTo === undefined ? list : (listsLed(assumptions, list) ?? list);
  const taken = Math.min(lines.length, list.most - index);
  const filled = lines.slice(0, taken).reduce((before, line, at) => {
    const now = itemsOf(list, before).length > index + at ? before : withItem(before, assumptions, lead);
    const named = columns === 2 ? renamed(now, assumptions, list, index + at, line[0] ?? "") : now;
    const row = itemsOf(list, named)[index + at];
    return row === undefined ? named : typed(named, row, line[columns - 1] ?? "", example);
  }, rows);
  return { rows: filled, taken, left: lines.length - taken };
}

/** The list that names the items of one beside it. */
const listsLed = (assumptions: Assumptions, list: AssumptionList): AssumptionList | undefined =>
  Object.values(assumptions).find((one): one is AssumptionList => one === list.alignedTo);

/** Takes what is pasted where it is several lines; else the field does. */
export function takePasted(event: ClipboardEvent, { form, assumptions }: Fields, list: AssumptionList, index: number): void {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const pasted = withPasted(form.rows, form.exampleRows, assumptions, list, index, text);
  if (pasted === null) return;
  event.preventDefault();
  form.fill(() => pasted.rows);
  const { taken, left } = pasted;
  announce(`${countWords(taken, "value")} pasted${left === 0 ? "" : `; ${left} left out: there can be at most ${list.most}`}`);
}
