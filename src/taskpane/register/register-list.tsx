/** The tables in the workbook, the state of each, and what can be done with it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { moduleVersion } from "../../calculation";
import type { Moved, RegisterEntry, Removed } from "../../workbook";
import { FailureNotice } from "../failure-notice";
import { Notice } from "../notice";
import { Opening } from "../opening";
import { whenWords } from "../when";
import { Progress } from "../working";
import type { Work } from "./action";
import { ActionTrouble } from "./action-trouble";
import { AuditPack } from "./audit-pack";
import { BeforeYouShare } from "./before-you-share";
import { LostTables } from "./lost-tables";
import { MovedTable } from "./moved-table";
import { bringTableBack, titleOf } from "./table-of";
import { RegisterEntryCard } from "./register-entry";
import { SelectedTable } from "./selected-table";
import { statusOf, summaryOf } from "./status";
import { isList, useRegister } from "./use-register";

type Props = {
  openTables(this: void): void;
  /** Opens the form that makes the table. */
  openForm(this: void, entry: RegisterEntry): void;
};

export function RegisterList({ openTables, openForm }: Props): JSX.Element {
  const register = useRegister();
  const { tables, progress, lastChecked } = register;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const listed = isList(tables) ? tables : [];
  const { trouble } = register;
  return (
    <main class="stack">
      <div class="row between head">
        <div>
          <h1 tabIndex={-1}>Tables in this workbook</h1>
          {listed.length > 0 && progress === null && (
            <p class="hint">
              {register.isStale
                ? "The workbook has changed since it was looked at. Press Check all"
                : summaryOf(listed.map(({ entry, inspection, printed }) => statusOf(entry, inspection, printed)))}
              {lastChecked !== null && `. Last looked at ${whenWords(lastChecked, new Date()).toLowerCase()}`}
            </p>
          )}
        </div>
        {listed.length > 0 && progress === null && (
          <button type="button" class="btn" onClick={register.checkAll}>
            Check all
          </button>
        )}
      </div>
      {progress !== null && progress.of > 0 && (
        <Progress
          words={`Looking at table ${progress.done + 1} of ${progress.of}`}
          said="Looking at the tables"
          {...progress}
          stop={register.stop}
        />
      )}
      {removed !== null && (
        <Notice kind="info" isSaid>
          <p>
            {titleOf(removed.entry)} was removed from {removed.at.sheet}
            {removed.isSheetGone ? ", and its sheet with it" : ""}.
          </p>
          <div class="row">
            <button
              type="button"
              class="btn small"
              onClick={() => {
                register.act(
                  removed.entry.number,
                  undoing(() => bringTableBack(removed), removed, setRemoved),
                  "The table is back",
                );
              }}
            >
              Bring it back
            </button>
          </div>
        </Notice>
      )}
      {moved !== null && (
        <MovedTable
          moved={moved}
          back={(work) => {
            register.act(moved.entry.number, undoing(work, moved, setMoved), "The table is back where it was");
          }}
        />
      )}
      {trouble !== null && listed.every(({ entry }) => entry.number !== trouble.number) && <ActionTrouble trouble={trouble} />}
      {tables === "reading" && <Opening what="the list" />}
      {tables !== "reading" && "failed" in tables && <FailureNotice sentence={tables.failed} again={register.checkAll} />}
      {isList(tables) && <LostTables act={register.act} />}
      {isList(tables) && tables.length === 0 && (
        <div class="stack">
          <p>
            No table of Placement Costing is on this workbook’s list yet. Each one that you insert is listed here, and followed when it is
            moved.
          </p>
          <div class="row">
            <button type="button" class="btn" onClick={openTables}>
              Choose a table
            </button>
          </div>
        </div>
      )}
      <SelectedTable tables={listed} openForm={openForm} />
      {listed.length > 0 && (
        <ul class="lines register" aria-label="Tables">
          {listed.map(({ entry, inspection, printed }) => (
            <RegisterEntryCard
              key={entry.number}
              entry={entry}
              inspection={inspection}
              isStale={register.isStale}
              printed={printed}
              trouble={trouble?.number === entry.number ? trouble : null}
              act={(work, done) => register.act(entry.number, work, done)}
              show={(work, done) => register.show(entry.number, work, done)}
              openForm={() => openForm(entry)}
              moved={setMoved}
              removed={(one) => {
                setRemoved(one);
                setMoved(null);
              }}
            />
          ))}
        </ul>
      )}
      <BeforeYouShare tables={listed} act={register.act} />
      {listed.length > 0 && <AuditPack />}
      <p class="hint">Figures are compared with version {moduleVersion} of the calculation, before rounding.</p>
    </main>
  );
}

/** Takes the offer to undo away while it is being undone, and makes it again if that fails. */
const undoing =
  <Done,>(work: Work, done: Done, offer: (done: Done | null) => void): Work =>
  async () => {
    offer(null);
    let isUndone = false;
    try {
      const sentence = await work();
      isUndone = sentence === null;
      return sentence;
    } finally {
      if (!isUndone) offer(done);
    }
  };
