/** Puts a table of the register into a report, with who has checked it. Only a table that nobody has changed may go. */
import type { JSX } from "preact";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { Icon } from "../icons";
import { IntoReport } from "../report/into-report";
import { dayWords } from "./day-words";
import { workbook } from "../table/workbook";
import { isSigned, statusOf } from "./status";

export function ReportOfEntry({ entry, inspection }: { entry: RegisterEntry; inspection: InspectedTable }): JSX.Element | null {
  const { prepared, reviewed } = entry;
  const { table, changes, assumptions, sources } = inspection;
  if (
    table === null ||
    changes.length > 0 ||
    assumptions.length > 0 ||
    sources.length > 0 ||
    statusOf(entry, inspection, null).kind === "bad"
  )
    return null;
  const checkedBy =
    isSigned(entry, inspection) && prepared !== undefined && reviewed !== undefined
      ? `Prepared by ${prepared.by}, ${dayWords(prepared.on)}; reviewed by ${reviewed.by}, ${dayWords(reviewed.on)}`
      : undefined;
  const confirm = async (): Promise<string | null> => (await workbook()).whatSheetShowsInstead(entry.number, inspection.stamp ?? "");
  return (
    <details>
      <summary>
        <Icon name="chevron" class="chev" />
        Into a report
      </summary>
      <IntoReport table={table} confirm={confirm} shownTable={() => null} {...(checkedBy === undefined ? {} : { checkedBy })} />
    </details>
  );
}
