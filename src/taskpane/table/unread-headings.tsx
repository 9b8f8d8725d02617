/** Lines of the taken cells whose headings the table does not know: people say once what each is. */
import type { JSX } from "preact";
import { quoted } from "../../calculation";
import type { AssumptionRow, Assumptions } from "../../tables";
import { fieldText } from "./figure-text";
import { assumptionAt, isBlank, type FormRows } from "./form-rows";

type Props = {
  lines: readonly AssumptionRow[];
  assumptions: Assumptions;
  rows: FormRows;
  readAs(this: void, line: AssumptionRow, label: string): void;
};

export function UnreadHeadings({ lines, assumptions, rows, readAs }: Props): JSX.Element | null {
  if (lines.length === 0) return null;
  const free = rows.filter(({ label, value }) => isBlank(value) && typeof assumptionAt(assumptions, label)?.field === "string");
  return (
    <fieldset class="stack">
      <legend>Not taken. What are they?</legend>
      {lines.map((line) => (
        <div key={line.source} class="pair">
          <span>
            {quoted(line.label)} <span class="hint">{fieldText(line.value, "number")}</span>
          </span>
          <select aria-label={`What ${line.label} is`} value="" onChange={(event) => readAs(line, event.currentTarget.value)}>
            <option value="">Leave it out</option>
            {free.map(({ label }) => (
              <option key={label} value={label}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
