/** Sources that somebody changed in the sheet: what they were, what they are now, and the choice between the two. */
import type { JSX } from "preact";
import { verb } from "../count-words";
import { workbook } from "../table/workbook";
import { ChangedSince, type ChangedProps } from "./changed-since";

export function SourcesChanged({ entry, inspection, act }: ChangedProps): JSX.Element | null {
  const { sources, assumptions, table, at } = inspection;
  if (sources.length === 0) return null;
  return (
    <ChangedSince
      entry={entry}
      inspection={inspection}
      act={act}
      changes={sources.map((change) => (
        <div key={change.cell}>
          <p>
            Source of {change.label}: was “{change.was}”, now {change.now === "" ? "nothing" : `“${change.now}”`} in {at.sheet}!
            {change.cell}.
          </p>
          <button
            type="button"
            class="btn small"
            onClick={() => act(async () => (await workbook()).putCellBack(at, change), `${change.cell} is as it was written`)}
          >
            Put it back<span class="hidden"> in {change.cell}</span>
          </button>
        </div>
      ))}
      // If assumptions have changed too, accepting these accepts the sources.
      accept={
        table !== null && assumptions.length === 0
          ? { words: `Keep the new ${verb(sources.length, "source", "sources")}`, done: "The new sources are kept" }
          : null
      }
    />
  );
}
