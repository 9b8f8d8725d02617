/** What the check of this Excel found, and the report to copy. */
import type { JSX, Ref } from "preact";
import { useRef, useState } from "preact/hooks";
import { reportText, sections, summaryOf, type Left, type Report, type Result, type Verdict } from "../../workbook/excel-check";
import { countWords } from "../count-words";
import { announce } from "../announce";
import { Icon, type IconName } from "../icons";
import { Notice } from "../notice";
import { copyKeys, copyText } from "../clipboard";

type Props = { report: Report; left: Left | null; heading: Ref<HTMLHeadingElement>; clearUp(this: void, left: Left): void };

export function CheckReport({ report, left, heading, clearUp }: Props): JSX.Element {
  const failed = report.results.filter(({ verdict }) => verdict === "failed").length;
  return (
    <>
      <div class={`notice ${failed > 0 ? "bad" : report.endedEarly === null ? "good" : "warn"}`}>
        <Icon name={failed > 0 ? "error" : report.endedEarly === null ? "good" : "warning"} />
        <div class="grow">
          <h2 tabIndex={-1} ref={heading}>
            {headline(report, failed)}
          </h2>
          <p>{summaryOf(report)}</p>
          {left === null && <p>The workbook is as it was before.</p>}
        </div>
      </div>
      {left !== null && (
        <Notice kind="bad" role="alert">
          <p>{left.sentence}.</p>
          <div class="row">
            <button type="button" class="btn small" onClick={() => clearUp(left)}>
              Delete it now
            </button>
          </div>
        </Notice>
      )}
      <CopyReport text={reportText(report, left === null ? null : `${left.sentence}.`)} />
      {sections.map(({ verdict, heading: words }) => {
        const some = report.results.filter((result) => result.verdict === verdict);
        return some.length === 0 ? null : <Section key={verdict} verdict={verdict} words={words} results={some} />;
      })}
      <section aria-labelledby="this-excel">
        <h2 id="this-excel">This Excel</h2>
        <dl class="facts hint">
          {factsOf(report).map(([term, words]) => (
            <>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </>
          ))}
        </dl>
      </section>
    </>
  );
}

function headline({ endedEarly, results, of }: Report, failed: number): string {
  if (failed > 0) return `${countWords(failed, "check")} failed`;
  return endedEarly === null ? "No check failed" : `${endedEarly}: ${results.length} of ${of} were tried`;
}

function CopyReport({ text }: { text: string }): JSX.Element {
  const whole = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    if (whole.current === null) return;
    const outcome = await copyText(whole.current);
    const words = outcome === "copied" ? "Report copied" : `Excel blocks copying here. The report is selected: press ${copyKeys()}`;
    setSaid(words);
    announce(words);
  };
  return (
    <section aria-label="The report as text">
      <div class="row between">
        <button type="button" class="btn small" onClick={() => void copy()}>
          <Icon name="copy" />
          Copy the report
        </button>
        {said !== "" && <span class="state good">{said}</span>}
      </div>
      <details>
        <summary>
          <Icon name="chevron" class="chev" />
          The report as text
        </summary>
        <pre class="report" ref={whole} tabIndex={0}>
          {text}
        </pre>
      </details>
    </section>
  );
}

const marks: Readonly<Record<Verdict, readonly [icon: IconName, tone: string]>> = {
  failed: ["error", "bad"],
  otherwise: ["warning", "warn"],
  seen: ["information", "quiet"],
  "not tried": ["information", "quiet"],
  passed: ["good", "good"],
};

/** What passed is folded away: nobody needs to read so many lines. */
function Section({ verdict, words, results }: { verdict: Verdict; words: string; results: readonly Result[] }): JSX.Element {
  const list = (
    <ul class="checks">
      {results.map((result) => (
        <Line key={result.title} result={result} />
      ))}
    </ul>
  );
  if (verdict !== "passed")
    return (
      <section>
        <h2>{words}</h2>
        {list}
      </section>
    );
  return (
    <details class="panel">
      <summary>
        <Icon name="chevron" class="chev" />
        {words} ({results.length})
      </summary>
      {list}
    </details>
  );
}

function Line({ result: { title, remark, verdict, differences } }: { result: Result }): JSX.Element {
  const [icon, tone] = marks[verdict];
  return (
    <li>
      <span class={tone}>
        <Icon name={icon} />
      </span>
      <span class="grow">
        {title}
        {remark !== undefined && <span class="hint">{remark}</span>}
        {differences.map(({ what, expected, seen }) => (
          <span key={what} class="hint">
            {what}: expected {expected}, seen {seen}
          </span>
        ))}
      </span>
    </li>
  );
}

const factsOf = ({ versions }: Report): readonly (readonly [string, string])[] => [
  ["Excel", `${versions.platform}, ${versions.version}`],
  ["Languages", versions.languages],
  ["Calculation", versions.calculation],
  ["Supports", versions.requirementSets.join(", ")],
];
