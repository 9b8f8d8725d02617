/** Assumptions that were changed in the sheet since the table was written, and what moved with them. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ChangedSince, type ChangedProps } from "./changed-since";

export function AssumptionsChanged({ entry, inspection, act }: ChangedProps): JSX.Element | null {
  const [isMoved, setMoved] = useState(false);
  const { assumptions, table, tableBefore, problems, isOutgrown } = inspection;
  if (assumptions.length === 0) return null;
  return (
    <ChangedSince
      entry={entry}
      inspection={inspection}
      act={act}
      changes={
        <div>
          {assumptions.map(({ label, cell, was, now }) => (
            <p key={cell}>
              {label}: was <span class="num">{was}</span>, now <span class="num">{now}</span> in {inspection.at.sheet}!{cell}.
            </p>
          ))}
        </div>
      }
      outcome={
        <>
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
        </>
      }
      accept={table !== null && !isOutgrown ? { words: "Check again", done: "Checked with the assumptions as they are now" } : null}
      besides={
        table !== null && (
          <button type="button" class="btn small" aria-expanded={isMoved} onClick={() => setMoved(!isMoved)}>
            See what moved
          </button>
        )
      }
    />
  );
}
