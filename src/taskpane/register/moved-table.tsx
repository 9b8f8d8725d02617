/** What was moved and where, and a button that moves it back. */
import type { JSX } from "preact";
import type { Moved } from "../../workbook";
import { Notice } from "../notice";
import { workbook } from "../table/workbook";
import type { Work } from "./action";
import { moveTo } from "./move-table";
import { titleOf } from "./table-of";

type Props = { moved: Moved; back(this: void, work: Work): void };

export function MovedTable({ moved, back }: Props): JSX.Element {
  const { entry, from, to, leavesNothing } = moved;
  return (
    <Notice kind="info" isSaid>
      <p>
        {titleOf(entry)} was moved from {from.area} to {to}.
        {leavesNothing && ` Sheet ${from.sheet} is empty now: delete it if you do not need it.`}
      </p>
      <div class="row">
        <button type="button" class="btn small" onClick={() => back(() => moveBack(moved))}>
          Move it back
        </button>
      </div>
    </Notice>
  );
}

/** Moves it back as it is now, with what was changed since. */
async function moveBack({ entry: { number }, from: { sheet, cell }, under }: Moved): Promise<string | null> {
  const { readRegister, inspectTable } = await workbook();
  const entry = (await readRegister()).find((one) => one.number === number);
  const inspection = entry === undefined ? null : await inspectTable(entry);
  if (entry === undefined || inspection?.kind !== "there") return "It is no longer where it was moved to. Check all, then decide again";
  return moveTo(entry, inspection, { sheet, cell }, () => undefined, under);
}
