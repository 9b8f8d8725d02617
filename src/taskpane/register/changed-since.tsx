/** What somebody changed about a table since it was written, what follows from it, and a button that accepts it. */
import type { ComponentChildren, JSX } from "preact";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { workbook } from "../table/workbook";
import { type Act, ifAsSeen, withoutMessage } from "./action";
import { dayWords } from "./day-words";

export type ChangedProps = { entry: RegisterEntry; inspection: InspectedTable; act: Act };

type Props = ChangedProps & {
  changes: ComponentChildren;
  /** What follows from them. */
  outcome?: ComponentChildren;
  /** The button that accepts the table as it is now, and what is said then; null where it cannot be accepted. */
  accept: { readonly words: string; readonly done: string } | null;
  /** Beside that button. */
  besides?: ComponentChildren;
};

export function ChangedSince({ entry, inspection, act, changes, outcome, accept, besides }: Props): JSX.Element {
  // The review is dropped: whoever reviewed the old figures has not seen these.
  const take = withoutMessage(async () => {
    const { checkedAnew, writeEntry } = await workbook();
    await writeEntry(checkedAnew(entry, inspection.rowsNow));
  });
  return (
    <div class="notice">
      <div class="grow stack">
        {changes}
        {entry.reviewed !== undefined && <p>The check of {dayWords(entry.reviewed.on)} no longer holds.</p>}
        {outcome}
        {(accept !== null || besides) && (
          <div class="row">
            {accept !== null && (
              <button type="button" class="btn small" onClick={() => act(ifAsSeen(entry, inspection, take), accept.done)}>
                {accept.words}
              </button>
            )}
            {besides}
          </div>
        )}
      </div>
    </div>
  );
}
