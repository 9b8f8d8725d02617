/** Sources that somebody changed beside the assumptions: what stood there, what stands there now, and the choice between them. */
import type { JSX } from "preact";
import type { RegisterEntry, SeenThere } from "../../workbook";
import { workbook } from "../table/workbook";
import { saying } from "./changed-by-hand";
import { dayWords } from "./day-words";
import type { Act } from "./register-entry";

type Props = { entry: RegisterEntry; look: SeenThere; act: Act };

export function SourcesChanged({ entry, look, act }: Props): JSX.Element | null {
  const { sources, assumptions, table, at } = look;
  if (sources.length === 0) return null;
  const keep = (): Promise<string | null> =>
    saying(async () => {
      const { checkedAnew, writeEntry } = await workbook();
      await writeEntry(checkedAnew(entry, look.rowsNow));
    });
  return (
    <div class="notice">
      <div class="grow stack">
        {sources.map((change) => (
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
        {entry.reviewed !== undefined && <p>The check of {dayWords(entry.reviewed.on)} no longer holds.</p>}
        {/* With other assumptions the check of those takes the sources with it. */}
        {table !== null && assumptions.length === 0 && (
          <div class="row">
            <button type="button" class="btn small" onClick={() => act(keep, "The sources are kept as they are now")}>
              Keep {sources.length === 1 ? "the source" : "the sources"} as now
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
