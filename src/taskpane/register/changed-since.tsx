/** What somebody changed beside a table since it was written: what changed, what that ends, and the table taken as it stands now. */
import type { ComponentChildren, JSX } from "preact";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { workbook } from "../table/workbook";
import { type Act, withoutMessage } from "./action";
import { dayWords } from "./day-words";

export type ChangedProps = { entry: RegisterEntry; inspection: InspectedTable; act: Act };

type Props = ChangedProps & {
  changes: ComponentChildren;
  /** What follows from them. */
  outcome?: ComponentChildren;
  /** What takes the table as it stands now, and what is said then; null where that cannot be done here. */
  accept: { readonly words: string; readonly done: string } | null;
  /** Beside that button. */
  besides?: ComponentChildren;
};

export function ChangedSince({ entry, inspection, act, changes, outcome, accept, besides }: Props): JSX.Element {
  /** What is checked from now on; who reviewed the old figures has not seen these. */
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
              <button type="button" class="btn small" onClick={() => act(take, accept.done)}>
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
