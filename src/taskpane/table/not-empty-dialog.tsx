/** Asks what to do when the cells are not empty. Nothing has been written; Esc is Cancel. */
import type { JSX } from "preact";
import type { Destination } from "../../workbook";
import { countWords } from "../count-words";
import { cornerOf } from "./area-corner";
import { AskingDialog } from "./asking-dialog";
import type { NotEmpty } from "./insert-machine";

type Props = { outcome: NotEmpty; answer(this: void, place: Destination, mayOverwrite: boolean): void; cancel(this: void): void };

export function NotEmptyDialog({ outcome, answer, cancel }: Props): JSX.Element {
  const { area, filled, first, alsoThere, emptyCell } = outcome;
  return (
    <AskingDialog labelledBy="not-empty" describedBy="what-is-there" cancel={cancel}>
      <h1 id="not-empty">Those cells are not empty</h1>
      <div id="what-is-there">
        <p>{area} has:</p>
        <ul>
          {first !== null && (
            <li>
              {countWords(filled, "filled cell")}
              {filled === 1 ? "" : ", the first"} at {first.cell}
              {first.text !== "" && `: “${first.text}”`}
            </li>
          )}
          {alsoThere.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p>Nothing has been written yet.</p>
      </div>
      <button type="button" class="btn primary wide" onClick={() => answer("new sheet", false)}>
        Put it on a new sheet
      </button>
      {emptyCell && (
        <button type="button" class="btn wide" onClick={() => answer(emptyCell, false)}>
          Put it at {emptyCell.cell}, which is empty
        </button>
      )}
      <button type="button" class="btn wide" onClick={() => answer(cornerOf(area), true)}>
        {filled === 0 ? "Put it there all the same" : `Overwrite the ${filled === 1 ? "filled cell" : `${filled} cells`}`}
      </button>
    </AskingDialog>
  );
}
