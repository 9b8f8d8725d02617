/** One table of the register: its state, where it is, and what can be done with it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CheckReport } from "../../checking/printed-tables";
import type { Inspection, Moved, RegisterEntry, Removed, InspectedTable } from "../../workbook";
import { Icon } from "../icons";
import { partlyHidden } from "../table/sheet-and-form";
import { workbook } from "../table/workbook";
import type { Act } from "./action";
import { ActionTrouble } from "./action-trouble";
import { AssumptionsChanged } from "./assumptions-changed";
import { ChangedByHand } from "./changed-by-hand";
import { PrintedFigures } from "./printed-figures";
import { MissingTable } from "./missing-table";
import { MoveTable } from "./move-table";
import { ReportOfEntry } from "./report-of-entry";
import { Signatures } from "./signatures";
import { SourcesChanged } from "./sources-changed";
import { statusOf } from "./status";
import { titleOf, ways } from "./table-of";
import { useQuestion } from "./use-question";
import type { Register } from "./use-register";
import { WriteAgain } from "./write-again";

type Props = {
  entry: RegisterEntry;
  inspection: Inspection | null;
  isStale: boolean;
  printed: CheckReport | null;
  trouble: Register["trouble"];
  act: Act;
  show: Act;
  openForm(this: void): void;
  moved(this: void, moved: Moved): void;
  removed(this: void, removed: Removed): void;
};

export function RegisterEntryCard({
  entry,
  inspection,
  isStale,
  printed,
  trouble,
  act,
  show,
  openForm,
  moved,
  removed,
}: Props): JSX.Element {
  const title = titleOf(entry);
  const { kind, icon, words } = statusOf(entry, isStale ? null : inspection, printed);
  const isThere = inspection?.kind === "there";
  return (
    <li class="entry" data-entry={entry.number}>
      <div class="row between head">
        <h2 tabIndex={-1}>{title}</h2>
        {isThere && (
          <button
            type="button"
            class="btn icon"
            aria-label={`Go to ${title}`}
            title="Go to it"
            onClick={() =>
              show(async () => (await workbook()).selectTable(entry), `${inspection.at.sheet}!${inspection.at.area} is selected`)
            }
          >
            <Icon name="go" />
          </button>
        )}
      </div>
      <p class="states">
        <span class={`state ${kind}`}>
          <Icon name={icon} />
          {words}
        </span>
      </p>
      <p class="meta">
        {inspection?.kind === "missing" ? `was at ${entry.at}` : isThere ? `${inspection.at.sheet}!${inspection.at.area}` : entry.at} ·{" "}
        {ways[entry.mode]}
      </p>
      {isThere && inspection.isPartlyHidden && <p class="meta">{partlyHidden}.</p>}
      {trouble && <ActionTrouble trouble={trouble} />}
      {inspection?.kind === "unreadable" && <p class="meta">{inspection.sentence}.</p>}
      {(inspection?.kind === "missing" || inspection?.kind === "unreadable") && (
        <MissingTable entry={entry} canInsert={inspection.kind === "missing"} act={act} />
      )}
      {isThere && (
        <>
          <ChangedByHand entry={entry} inspection={inspection} act={act} />
          <AssumptionsChanged entry={entry} inspection={inspection} act={act} />
          <SourcesChanged entry={entry} inspection={inspection} act={act} />
          <WriteAgain entry={entry} inspection={inspection} act={act} />
          <PrintedFigures entry={entry} inspection={inspection} report={printed} act={act} />
          <Signatures entry={entry} inspection={inspection} act={act} />
          <button type="button" class="btn plain small" onClick={openForm}>
            Open in form: {title}
          </button>
          <ReportOfEntry entry={entry} inspection={inspection} />
          <MoveTable entry={entry} inspection={inspection} act={act} moved={moved} />
          <Remove entry={entry} inspection={inspection} act={act} removed={removed} />
        </>
      )}
    </li>
  );
}

type RemoveProps = Pick<Props, "entry" | "act" | "removed"> & { inspection: InspectedTable };

/** Asks first, since formulas elsewhere may refer to the table. */
function Remove({ entry, inspection, act, removed }: RemoveProps): JSX.Element {
  const { isAsked, question, button, ask, leave } = useQuestion();
  const { sheet, area } = inspection.at;
  const [goes, setGoes] = useState<string | null>(null);
  /** Whether its sheet goes with it is said before anything is done. */
  const askAbout = async (): Promise<void> => {
    setGoes(await (await workbook()).sheetThatGoes(entry, inspection.at));
    ask();
  };
  const remove = (): void =>
    act(
      async () => {
        const outcome = await (await workbook()).removeTable(entry, inspection);
        if (outcome.kind === "refused") return outcome.sentence;
        removed(outcome.removed);
        return null;
      },
      `${titleOf(entry)} was removed`,
    );
  if (!isAsked)
    return (
      <button type="button" class="btn plain small" ref={button} onClick={() => void askAbout().catch(ask)}>
        Remove table…<span class="hidden"> {titleOf(entry)}</span>
      </button>
    );
  return (
    <div class="notice" role="group" aria-label={`Remove ${titleOf(entry)}`} tabIndex={-1} ref={question}>
      <div class="grow">
        <p>
          {goes === null
            ? `This empties ${sheet}!${area}. Formulas elsewhere that use its figures will show an error.`
            : `Sheet ${goes} was made for this table and holds nothing else, so it is deleted with it.`}
        </p>
        <div class="row">
          <button type="button" class="btn small" onClick={remove}>
            {goes === null ? `Empty ${area}` : `Delete sheet ${goes}`}
          </button>
          <button type="button" class="btn small" onClick={leave}>
            Keep it
          </button>
        </div>
      </div>
    </div>
  );
}
