/** Cells that somebody typed over: what they had, what they have now, and the choice between the two. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HandChange, RegisterEntry, InspectedTable } from "../../workbook";
import { isoDate } from "../../workbook/register/dates";
import { workbook } from "../table/workbook";
import { type Act, ifAsSeen, withoutMessage } from "./action";
import { dayWords } from "./day-words";

type Props = { entry: RegisterEntry; inspection: InspectedTable; act: Act };

/** The rest are counted, and shown when asked for. */
const mostShown = 5;

export function ChangedByHand({ entry, inspection, act }: Props): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  // An earlier version laid it out otherwise, which is said where it can be written again.
  if (inspection.isReshaped && inspection.olderVersion !== null) return null;
  if (inspection.isReshaped)
    return (
      <div class="notice">
        <p class="grow">
          It was {entry.at} when it was written and is {inspection.at.sheet}!{inspection.at.area} now, so its cells cannot be compared.
          Remove the rows or columns that were added, press Ctrl+Z in the sheet, or write it again below.
        </p>
      </div>
    );
  const { changes } = inspection;
  if (changes.length === 0) return null;
  const shown = isWhole ? changes : changes.slice(0, mostShown);
  return (
    <div class="notice">
      <div class="grow stack">
        {shown.map((change) => (
          <Change key={change.cell} entry={entry} inspection={inspection} change={change} act={act} />
        ))}
        {shown.length < changes.length && (
          <button type="button" class="btn plain small" onClick={() => setWhole(true)}>
            Show all {changes.length} cells that were changed
          </button>
        )}
      </div>
    </div>
  );
}

function Change({ entry, inspection, change, act }: Props & { change: HandChange }): JSX.Element {
  const { cell, about, was, now, row, column, held, kept } = change;
  const keep = withoutMessage(async () => {
    const others = (entry.kept ?? []).filter((one) => one.row !== row || one.column !== column);
    await (await workbook()).writeEntry({ ...entry, kept: [...others, { row, column, now: held, on: isoDate(new Date()) }] });
  });
  return (
    <div>
      <p>
        <strong>{cell}</strong>
        {about === "" ? "" : ` ${about}`}: was <span class="num">{was}</span>; <span class="num">{now}</span> was typed over it
        {kept === undefined ? "." : `, and has been kept since ${dayWords(kept)}.`}
      </p>
      <div class="row">
        <button
          type="button"
          class="btn small"
          onClick={() => act(async () => (await workbook()).putCellBack(inspection.at, change), `${cell} is as it was written`)}
        >
          Put {was.length > 20 ? "it" : was} back<span class="hidden"> in {cell}</span>
        </button>
        {kept === undefined && (
          <button type="button" class="btn small" onClick={() => act(ifAsSeen(entry, inspection, keep), `${cell} is kept, and noted`)}>
            Keep and note it<span class="hidden">: {cell}</span>
          </button>
        )}
      </div>
    </div>
  );
}
