/** The list of tables in the workbook: how each stands, and what can be done about it. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { moduleVersion } from "../../calculation";
import type { Moved, Removed } from "../../workbook";
import { Notice } from "../notice";
import { NotOpened, Opening } from "../opening";
import { whenWords } from "../when";
import { BeforeYouShare } from "./before-you-share";
import { MovedTable } from "./moved-table";
import { bringTableBack, titleOf } from "./table-of";
import { RegisterEntryCard } from "./register-entry";
import { statusOf, summaryOf } from "./status";
import { useRegister, type Registered } from "./use-register";

export function RegisterList({ openTables }: { openTables(this: void): void }): JSX.Element {
  const register = useRegister();
  const { tables, progress, lastChecked } = register;
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const listed: readonly Registered[] = typeof tables === "string" ? [] : tables;
  return (
    <main class="stack">
      <div class="row between head">
        <div>
          <h1 tabIndex={-1}>Tables in this workbook</h1>
          {listed.length > 0 && progress === null && (
            <p class="hint">
              {summaryOf(listed.map(({ entry, inspection, printed }) => statusOf(entry, inspection, printed)))}
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
        <div class="row between" role="status">
          <label class="grow hint">
            Looking at table {progress.done + 1} of {progress.of}
            <progress class="bar" max={progress.of} value={progress.done} />
          </label>
          <button type="button" class="btn small" onClick={register.stop}>
            Stop
          </button>
        </div>
      )}
      {removed !== null && (
        <Notice kind="info" role="status">
          <p>
            {titleOf(removed.entry)} was taken out of {removed.at.sheet}
            {removed.isSheetGone ? ", and its sheet with it" : ""}.
          </p>
          <div class="row">
            <button
              type="button"
              class="btn small"
              onClick={() => {
                register.act(removed.entry.number, () => bringTableBack(removed), "The table is back");
                setRemoved(null);
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
            register.act(moved.entry.number, work, "The table is back where it was");
            setMoved(null);
          }}
        />
      )}
      {tables === "reading" && <Opening what="the list" />}
      {tables === "unreadable" && <NotOpened sentence="Excel did not say which tables are here" again={register.checkAll} />}
      {typeof tables !== "string" && tables.length === 0 && (
        <div class="stack">
          <p>
            No table of Placement Costing is in this workbook yet. Each one that you insert is listed here, and followed when it is moved.
          </p>
          <div class="row">
            <button type="button" class="btn" onClick={openTables}>
              Choose a table
            </button>
          </div>
        </div>
      )}
      {listed.length > 0 && (
        <ul class="lines register" aria-label="Tables">
          {listed.map(({ entry, inspection, printed }) => (
            <RegisterEntryCard
              key={entry.number}
              entry={entry}
              inspection={inspection}
              printed={printed}
              trouble={register.trouble?.number === entry.number ? register.trouble.sentence : null}
              act={(work, said) => register.act(entry.number, work, said)}
              show={(work, said) => register.show(entry.number, work, said)}
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
      <p class="hint">Figures are compared with version {moduleVersion} of the calculation, before rounding.</p>
    </main>
  );
}
