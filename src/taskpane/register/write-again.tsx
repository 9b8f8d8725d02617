/** Writes a table again where it stands, when its cells can no longer be made right one by one. */
import type { JSX } from "preact";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { workbook } from "../table/workbook";
import type { Act } from "./register-entry";

type Props = { entry: RegisterEntry; look: InspectedTable; act: Act };

export function WriteAgain({ entry, look, act }: Props): JSX.Element | null {
  const reason = reasonOf(entry, look);
  if (reason === null || look.table === null) return null;
  const { changes, at, table } = look;
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
            onClick={() => act(() => writeAgain(entry, look, table), `Written again at ${at.sheet}!${at.area}`)}
          >
            Write it again{lost}
          </button>
        </div>
      </div>
    </div>
  );
}

function reasonOf(entry: RegisterEntry, look: InspectedTable): string | null {
  if (look.isReshaped) return `Written again, it fills ${look.at.sheet}!${look.at.area}, and what was put into it is gone.`;
  if (look.isOutgrown) return "With these assumptions it has another size, so it has to be written again.";
  if (look.olderVersion !== null)
    return `It was written by version ${look.olderVersion}. Written again, it has this version’s figures and words.`;
  // Figures that follow from a cell changed by hand are right again when it is.
  if (look.changes.length > 0) return null;
  return entry.mode === "live" || look.agreement.agree === look.agreement.of
    ? null
    : `${look.agreement.of - look.agreement.agree} of ${look.agreement.of} figures differ from ours${look.agreement.firstDifferent === null ? "" : `, the first at ${look.agreement.firstDifferent}`}. Press F9 in Excel and check again, or write it again.`;
}

/** A sentence when it could not be written. */
export async function writeAgain(
  entry: RegisterEntry,
  look: InspectedTable,
  table: NonNullable<InspectedTable["table"]>,
  mode: RegisterEntry["mode"] = entry.mode,
): Promise<string | null> {
  const outcome = await (await workbook()).updateTable(entry, look, table, new Date(), mode);
  switch (outcome.kind) {
    case "inserted":
      return null;
    case "refused":
      return outcome.sentence;
    case "not empty":
      return `It needs ${outcome.area}, where ${outcome.first.cell} holds “${outcome.first.text}”. Make room below and beside it, then try again. Nothing was written`;
  }
}
