/** A table whose cells are gone. Its assumptions are kept, so it can be inserted again. */
import type { JSX } from "preact";
import type { RegisterEntry } from "../../workbook";
import { workbook } from "../table/workbook";
import { type Act, withoutMessage } from "./action";
import { tableOf, titleOf } from "./table-of";

type Props = { entry: RegisterEntry; canInsert: boolean; act: Act };

export function MissingTable({ entry, canInsert, act }: Props): JSX.Element {
  const again = async (): Promise<string | null> => {
    const table = await tableOf(entry, entry.rows);
    if (table === null) return "This version cannot make the table again";
    const outcome = await (await workbook()).insertAgain(entry, table, new Date());
    return outcome.kind === "inserted" ? null : outcome.kind === "refused" ? outcome.sentence : `${outcome.area} is not empty`;
  };
  const forget = withoutMessage(async () => (await workbook()).takeOffRegister(entry));
  return (
    <div class="notice">
      <div class="grow">
        {canInsert && <p>Its cells were deleted. Its assumptions are kept here.</p>}
        <div class="row">
          {canInsert && (
            <button type="button" class="btn small" onClick={() => act(again, `${titleOf(entry)} is on a new sheet`)}>
              Insert again
            </button>
          )}
          <button type="button" class="btn small" onClick={() => act(forget, `${titleOf(entry)} was taken off the list`)}>
            Take off the list
          </button>
        </div>
      </div>
    </div>
  );
}
