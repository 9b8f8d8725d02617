/** Whether a table's figures add up and multiply through as a reader of the report would find them. */
import type { JSX } from "preact";
import type { CheckReport } from "../../checking/printed-tables";

export function PrintedFigures({ report }: { report: CheckReport | null }): JSX.Element | null {
  if (report === null || report.counts.tests === 0) return null;
  const { counts, findings } = report;
  const slips = findings.filter(({ state }) => state.tone !== "quiet");
  return (
    <>
      <p class="meta">
        As printed, {counts.agree} of {counts.tests} sums and products hold
        {counts.rounding === 0 ? "." : `; ${counts.rounding} are out by rounding, as the basis note says.`}
      </p>
      {slips.map(({ title, short, why }, index) => (
        <p key={index} class="meta">
          {title}: {short}. {why}
        </p>
      ))}
    </>
  );
}
