/** The checks of a table, with how much each tested: against the published table or a worked example, inside the table, and by Excel. */
import type { JSX } from "preact";
import { compareWithExample, type PublishedExample, type Table } from "../../tables";
import { countWords, verb } from "../count-words";
import { Icon, type IconName } from "../icons";
import { inSentence } from "./fields";

type Props = {
  table: Table;
  /** The example, while the form still matches it. */
  example: PublishedExample | null;
  /** Whether it can be inserted, and so compared with Excel's own figures. */
  canInsert: boolean;
};

export function Checks({ table, example, canInsert }: Props): JSX.Element {
  return (
    <section class="panel" aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <ul class="checks">
        {example && <ExampleCheck table={table} example={example} />}
        <OwnChecks table={table} />
        {table.remarks.map((remark) => (
          <Check key={remark} icon="rounding" kind="quiet" words={remark} />
        ))}
        {canInsert && <Check icon="clock" kind="quiet" words="Excel’s own recalculation is compared when you insert" />}
      </ul>
    </section>
  );
}

export function Check({ icon, kind, words }: { icon: IconName; kind: "good" | "warn" | "bad" | "quiet"; words: string }): JSX.Element {
  return (
    <li>
      <Icon name={icon} class={kind} />
      <span>{words}</span>
    </li>
  );
}

function ExampleCheck({ table, example }: { table: Table; example: PublishedExample }): JSX.Element | null {
  const { agree, of, wrong } = compareWithExample(table, example);
  // Figures that the report has wrong are explained below, and do not count against it; but something must agree.
  const isGood = agree > 0 && agree + wrong.length === of;
  if (of === 0) return null;
  return (
    <>
      <Check
        icon={isGood ? "good" : "warning"}
        kind={isGood ? "good" : "warn"}
        words={`${agree} of ${countWords(of, "figure")} ${verb(agree, "agrees", "agree")} with ${example.isWorked === true ? "those worked out by hand" : "the published table"}`}
      />
      {wrong.map((words) => (
        <Check key={words} icon="warning" kind="warn" words={words} />
      ))}
    </>
  );
}

/** One line if all hold, otherwise a line for each that does not. */
function OwnChecks({ table: { checks } }: { table: Table }): JSX.Element | null {
  const broken = checks.filter(({ holds }) => !holds);
  if (checks.length === 0) return null;
  if (broken.length === 0)
    return (
      <Check
        icon="good"
        kind="good"
        words={
          checks.length === 1
            ? `The check inside the table holds: ${inSentence(checks[0]?.label ?? "")}`
            : `All ${checks.length} checks inside the table hold, such as: ${inSentence(checks[1]?.label ?? "")}`
        }
      />
    );
  return (
    <>
      {broken.map(({ label }) => (
        <Check key={label} icon="error" kind="bad" words={`Does not hold: ${inSentence(label)}`} />
      ))}
    </>
  );
}
