/** Asks before an update overwrites what people changed in the table's cells. Nothing has been written. */
import type { JSX } from "preact";
import { verb } from "../count-words";
import { AskingDialog } from "./asking-dialog";

type Props = { at: string; changes: readonly string[]; overwrite(this: void): void; cancel(this: void): void };

/** The rest are counted. */
const mostShown = 5;

export function ChangedDialog({ at, changes, overwrite, cancel }: Props): JSX.Element {
  const more = changes.length - mostShown;
  return (
    <AskingDialog labelledBy="changed-there" describedBy="what-was-changed" cancel={cancel}>
      <h1 id="changed-there">The table was changed in the sheet</h1>
      <div id="what-was-changed">
        <ul>
          {changes.slice(0, mostShown).map((words) => (
            <li key={words}>{words}.</li>
          ))}
        </ul>
        <p>
          {more > 0 && `And ${more} more. `}If you update {at} from the form, {verb(changes.length, "this change is", "these changes are")}{" "}
          lost. Nothing has been written yet.
        </p>
      </div>
      <button type="button" class="btn primary wide" onClick={overwrite}>
        Overwrite {changes.length === 1 ? "this change" : `these ${changes.length} changes`}
      </button>
    </AskingDialog>
  );
}
