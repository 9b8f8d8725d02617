/** The table in whose cells the selection is, with the way into its form. */
import type { JSX } from "preact";
import type { RegisterEntry } from "../../workbook";
import { splitAddress } from "../check/split-address";
import { useSelection } from "../table/use-selection";
import { titleOf } from "./table-of";
import type { Registered } from "./use-register";

type Props = { tables: readonly Registered[]; openForm(this: void, entry: RegisterEntry): void };

export function SelectedTable({ tables, openForm }: Props): JSX.Element | null {
  const selection = useSelection(true);
  const selected = tables.find((one) => holds(one, selection?.address ?? ""));
  if (selected === undefined) return null;
  const { entry } = selected;
  return (
    <div class="row between">
      <span class="hint">The selected cell is in {titleOf(entry)}.</span>
      <button type="button" class="btn small" onClick={() => openForm(entry)}>
        Open it in the form
      </button>
    </div>
  );
}

/** "'Our costs'!C9:D10" is in a table where its first cell is. */
function holds({ inspection }: Registered, address: string): boolean {
  if (inspection?.kind !== "there") return false;
  const [quoted, cells] = splitAddress(address);
  const sheet = quoted.replace(/^'(.*)'$/s, "$1").replaceAll("''", "'");
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)/.exec(cells.replaceAll("$", "")) ?? [];
  const { at } = inspection;
  const [down, across] = [Number(row) - 1 - at.row, columnOf(letters) - at.column];
  return sheet === at.sheet && letters !== "" && down >= 0 && down < at.rows && across >= 0 && across < at.columns;
}

const columnOf = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
