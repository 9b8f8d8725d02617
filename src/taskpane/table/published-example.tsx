/** The example that is in the form, of a report or worked out by us: what it is, what has been changed since, and what it says. */
import type { JSX, Ref } from "preact";
import { useState } from "preact/hooks";
import { compareWithExample, type PublishedExample, type Table } from "../../tables";
import { Icon } from "../icons";

type Props = {
  example: PublishedExample;
  /** The labels at which the form differs from the example. */
  changed: readonly string[];
  /** The example's own table, as long as the form is unchanged. */
  table: Table | null;
  box: Ref<HTMLDivElement>;
  clear(this: void): void;
  loadAgain(this: void): void;
};

export function ExampleNotice({ example, changed, table, box, clear, loadAgain }: Props): JSX.Element {
  const [isSaying, setSaying] = useState(false);
  return (
    <div class="notice info" tabIndex={-1} ref={box}>
      <Icon name="information" />
      <div class="grow">
        {changed.length === 0 ? (
          <p>
            <strong>
              {example.isWorked === true ? "Worked example" : "Published example"}: {example.title}.
            </strong>{" "}
            {table && reproduced(table, example)}
          </p>
        ) : (
          <p>
            <strong>Begun from {example.title}.</strong> Changed since: {changed.join("; ")}.
          </p>
        )}
        <div class="row links">
          <button type="button" class="btn plain" onClick={clear}>
            Clear the form
          </button>
          {changed.length > 0 && (
            <button type="button" class="btn plain" onClick={loadAgain}>
              Load it again
            </button>
          )}
          <button type="button" class="btn plain" aria-expanded={isSaying} onClick={() => setSaying(!isSaying)}>
            {example.isWorked === true ? "What it shows" : "What the report says"}
          </button>
        </div>
        {isSaying && <p class="says">{example.says}</p>}
      </div>
    </div>
  );
}

function reproduced(table: Table, example: PublishedExample): string {
  const { agree, of, wrong } = compareWithExample(table, example);
  if (example.isWorked === true)
    return of === 0 ? "It is made up, and of no report." : `It is made up: ${agree} of ${of} figures are as worked out by hand.`;
  if (of === 0) return "The report prints no figures of this table.";
  if (agree === 0 && wrong.length === of)
    return `The report prints ${of === 1 ? "another figure" : "other figures"}, and the checks say why.`;
  if (wrong.length > 0 && agree + wrong.length === of)
    return `${agree} of ${of} printed figures are reproduced; the ${wrong.length === 1 ? "other is" : `other ${wrong.length} are`} not, and the checks say why.`;
  if (of === 1) return agree === 1 ? "The printed figure is reproduced." : "The printed figure is not reproduced, and the checks say why.";
  return agree === of ? `All ${of} printed figures are reproduced.` : `${agree} of ${of} printed figures are reproduced.`;
}
