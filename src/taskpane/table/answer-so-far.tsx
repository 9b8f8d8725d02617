/** The answer in a few words while the form is filled in. */
import type { JSX } from "preact";
import type { AssumptionProblem, Table } from "../../tables";
import { countWords } from "../count-words";
import { Icon } from "../icons";
import { noResult } from "./use-result";

type Props = {
  table: Table | null;
  /** Says that it could not be worked out. */
  failed: string | undefined;
  problems: readonly AssumptionProblem[];
  /** How many of them are to be seen at their fields. */
  shown: number;
  seeTable(this: void): void;
};

export function AnswerSoFar({ table, failed, problems, shown, seeTable }: Props): JSX.Element {
  if (problems.length === 0 && table !== null)
    return (
      <>
        <strong>{table.headline[0]}</strong>
        <span class="hint">
          {table.headline[1]} ·{" "}
          <button type="button" class="link" onClick={seeTable}>
            see the table
          </button>
        </span>
      </>
    );
  if (failed !== undefined || shown > 0)
    return (
      <span class="state bad">
        <Icon name="error" />
        {failed ?? noResult(problems.length)}
      </span>
    );
  return <span class="hint">The answer shows here as you type. {countWords(problems.length, "figure")} to go.</span>;
}
