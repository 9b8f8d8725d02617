/** Whether a table's figures add up and multiply through as printed, and what to do where they do not. */
import type { JSX } from "preact";
import type { CheckReport } from "../../checking/printed-tables";
import type { RegisterEntry, InspectedTable } from "../../workbook";
import { isoDate } from "../../workbook/register/dates";
import { verb } from "../count-words";
import { workbook } from "../table/workbook";
import { type Act, ifAsSeen, withoutMessage } from "./action";
import { dayWords } from "./day-words";
import { isKeptAsPrinted, slipsIn } from "./status";

type Props = { entry: RegisterEntry; inspection: InspectedTable; report: CheckReport | null; act: Act };

export function PrintedFigures({ entry, inspection, report, act }: Props): JSX.Element | null {
  if (report === null || report.counts.tests === 0) return null;
  const { counts } = report;
  const slips = slipsIn(report);
  const isKept = isKeptAsPrinted(entry, inspection);
  const paragraphs = slips.map(({ title, short, why }, index) => (
    <p key={index} class={isKept ? "meta" : ""}>
      {title}: {short}. {why}
    </p>
  ));
  return (
    <>
      <p class="meta">
        As printed, {counts.agree} of {counts.tests} {verb(counts.tests, "sum or product holds", "sums and products hold")}
        {counts.rounding === 0
          ? "."
          : `; ${counts.rounding} ${verb(counts.rounding, "is", "are")} out by rounding, as the basis note says.`}
        {slips.length > 0 && isKept && ` The rest have been kept as they are since ${dayWords(entry.keptAsPrinted?.on ?? "")}.`}
      </p>
      {isKept ? paragraphs : slips.length > 0 && <Unkept entry={entry} inspection={inspection} paragraphs={paragraphs} act={act} />}
    </>
  );
}

function Unkept({ entry, inspection, paragraphs, act }: Omit<Props, "report"> & { paragraphs: readonly JSX.Element[] }): JSX.Element {
  const { stamp } = inspection;
  const keep = withoutMessage(async () => {
    if (stamp !== null) await (await workbook()).writeEntry({ ...entry, keptAsPrinted: { stamp, on: isoDate(new Date()) } });
  });
  return (
    <div class="notice">
      <div class="grow stack">
        {paragraphs}
        <p>
          Choose another “Round to” among its assumptions, or “First, then multiply” where the table offers it. Or keep the figures, and say
          in the report how they were rounded.
        </p>
        {stamp !== null && (
          <div class="row">
            <button type="button" class="btn small" onClick={() => act(ifAsSeen(entry, inspection, keep), "Kept as printed, and noted")}>
              Keep and note it
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
