/** How a finding was arrived at, folded: the rule that it breaks, how sure each step is, and the other cell that may be the slip. */
import type { JSX } from "preact";
import type { Finding } from "../../checking/printed-tables";

export function WhyThis({ finding: { rule, score, alternatives = [] } }: { finding: Finding }): JSX.Element | null {
  if (rule === undefined || score === undefined) return null;
  return (
    <details class="finding">
      <summary>
        <span class="grow">How this was found</span>
      </summary>
      <dl class="inside facts">
        <dt>Rule</dt>
        <dd>{rule.replaceAll("-", " ")}</dd>
        <dt>The rule is meant</dt>
        <dd>{oddsOf(score.meant)}</dd>
        <dt>It is a slip</dt>
        <dd>{oddsOf(score.slip)}</dd>
        <dt>It is this cell</dt>
        <dd>{Number.isFinite(score.cell) ? oddsOf(score.cell) : "No other cell explains it"}</dd>
        {alternatives.map(({ title, printed, shouldBe }) => (
          <>
            <dt>Or else</dt>
            <dd>
              {title}: {printed} should be {shouldBe}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}

/** "About 1,000 to 1"; from a million on it says no more. */
function oddsOf(bits: number): string {
  if (bits < 1) return "About even";
  if (bits >= 20) return "More than 1,000,000 to 1";
  return `About ${Number((2 ** bits).toPrecision(1)).toLocaleString("en-GB")} to 1`;
}
