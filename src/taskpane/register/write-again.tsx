/** Writes a table again where it is, when its cells can no longer be corrected one by one. */
import { countWords, verb } from "../count-words";
import { filledWords } from "../table/filled-words";
import type { JSX } from "preact";
import { changedFigures } from "../../tables/changed-figures";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { workbook } from "../table/workbook";
import type { Act } from "./action";

type Props = { entry: RegisterEntry; inspection: InspectedTable; act: Act };

export function WriteAgain({ entry, inspection, act }: Props): JSX.Element | null {
  const reason = reasonOf(entry, inspection);
  if (reason === null || inspection.table === null) return null;
  const { changes, at, table } = inspection;
  const lost =
    changes.length === 0
      ? ""
      : changes.length === 1
        ? " over the cell changed by hand"
        : ` over the ${changes.length} cells changed by hand`;
  return (
    <div class="notice">
      <div class="grow">
        <p>{reason}</p>
        <div class="row">
          <button
            type="button"
            class="btn small"
            onClick={() => act(() => writeAgain(entry, inspection, table), `Written again at ${at.sheet}!${at.area}`)}
          >
            Write it again{lost}
          </button>
        </div>
      </div>
    </div>
  );
}

function reasonOf(entry: RegisterEntry, inspection: InspectedTable): string | null {
  if (inspection.olderVersion !== null) return olderVersionWords(entry, inspection.olderVersion);
  if (inspection.isReshaped)
    return `If you write it again, it fills ${inspection.at.sheet}!${inspection.at.area}, and what was added there is lost.`;
  if (inspection.isOutgrown) return "With these assumptions it has a different size, so it has to be written again.";
  // Figures that depend on a cell changed by hand are right again once that cell is.
  if (inspection.changes.length > 0) return null;
  return entry.mode === "live" || inspection.agreement.agree === inspection.agreement.of ? null : differing(inspection.agreement);
}

function differing({ agree, of, firstDifferent }: InspectedTable["agreement"]): string {
  const first = firstDifferent === null ? "" : `, the first at ${firstDifferent}`;
  return `${of - agree} of ${countWords(of, "figure")} ${verb(of - agree, "differs", "differ")} from ours${first}. Press F9 in Excel and check again, or write it again.`;
}

/** Which figures come out otherwise, and why, before anything is written. */
function olderVersionWords({ table }: RegisterEntry, version: string): string {
  const why = changedFigures(version, table);
  const figures =
    why.length === 0
      ? "Its figures are worked out as before; its words and its layout may differ."
      : `These figures come out otherwise. ${why.join(". ")}.`;
  return `It was written by version ${version}. If you write it again, it has this version’s figures and words, from the assumptions that stand in the sheet. ${figures}`;
}

/** A sentence when it could not be written. */
export async function writeAgain(
  entry: RegisterEntry,
  inspection: InspectedTable,
  table: NonNullable<InspectedTable["table"]>,
  mode: RegisterEntry["mode"] = entry.mode,
): Promise<string | null> {
  const outcome = await (await workbook()).updateTable(entry, inspection, table, new Date(), mode);
  switch (outcome.kind) {
    case "inserted":
      return null;
    case "refused":
      return outcome.sentence;
    case "not empty":
      return `It needs ${outcome.area}${filledWords(outcome)}. Make room below and beside it, then try again. Nothing was written`;
  }
}
