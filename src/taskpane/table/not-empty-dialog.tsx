/** Asks what to do when the cells are not empty. Nothing has been written; Esc is Cancel. */
import type { JSX } from "preact";
import type { Destination } from "../../workbook";
import { countWords } from "../count-words";
import { cornerOf } from "./area-corner";
import { AskingDialog } from "./asking-dialog";
import type { NotEmpty } from "./insert-machine";

type Props = { outcome: NotEmpty; answer(this: void, place: Destination, mayOverwrite: boolean): void; cancel(this: void): void };

export function NotEmptyDialog({ outcome, answer, cancel }: Props): JSX.Element {
  const { area, filled, first, emptyCell } = outcome;
  const cells = `${countWords(filled, "filled cell")}${filled === 1 ? "" : ", the first"}`;
  return (
    <AskingDialog labelledBy="not-empty" describedBy="what-is-there" cancel={cancel}>
      <h1 id="not-empty">Those cells are not empty</h1>
      <p id="what-is-there">
        {area} has {cells} at {first.cell}
        {first.text !== "" && `: “${first.text}”`}. Nothing has been written yet.
      </p>
      <button type="button" class="btn primary wide" onClick={() => answer("new sheet", false)}>
        Put it on a new sheet
      </button>
      {emptyCell && (
        <button type="button" class="btn wide" onClick={() => answer(emptyCell, false)}>
          Put it at {emptyCell.cell}, which is empty
        </button>
      )}
      <button type="button" class="btn wide" onClick={() => answer(cornerOf(area), true)}>
        Overwrite the {filled === 1 ? "filled cell" : `${filled} cells`}
      </button>
    </AskingDialog>
  );
}
