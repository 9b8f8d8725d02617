/** Assumptions that stand otherwise in the sheet than when the table was written, and what moved with them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { RegisterEntry, SeenThere } from "../../workbook";
import { workbook } from "../table/workbook";
import { saying } from "./changed-by-hand";
import { dayWords } from "./day-words";
import type { Act } from "./register-entry";

type Props = { entry: RegisterEntry; look: SeenThere; act: Act };

export function AssumptionsChanged({ entry, look, act }: Props): JSX.Element | null {
  const [isMoved, setMoved] = useState(false);
  const { assumptions, table, tableBefore, problems, isOutgrown } = look;
  if (assumptions.length === 0) return null;
  /** What is checked from now on; who reviewed the old figures has not seen these. */
  const accept = (): Promise<string | null> =>
    saying(async () => {
      const { checkedAnew, writeEntry } = await workbook();
      await writeEntry(checkedAnew(entry, look.rowsNow));
    });
  return (
    <div class="notice">
      <div class="grow">
        {assumptions.map(({ label, cell, was, now }) => (
          <p key={cell}>
            {label}: was <span class="num">{was}</span>, now <span class="num">{now}</span> in {look.at.sheet}!{cell}.
          </p>
        ))}
        {entry.reviewed !== undefined && <p>The check of {dayWords(entry.reviewed.on)} no longer holds.</p>}
        {problems.map((sentence) => (
          <p key={sentence}>{sentence}.</p>
        ))}
        {isMoved && table !== null && (
          <dl class="facts">
            <dt>Was</dt>
            <dd>{tableBefore.headline.join(" ")}</dd>
            <dt>Now</dt>
            <dd>{table.headline.join(" ")}</dd>
          </dl>
        )}
        {table !== null && (
          <div class="row">
            {!isOutgrown && (
              <button type="button" class="btn small" onClick={() => act(accept, "Checked with the assumptions as they are now")}>
                Check again
              </button>
            )}
            <button type="button" class="btn small" aria-expanded={isMoved} onClick={() => setMoved(!isMoved)}>
              See what moved
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
