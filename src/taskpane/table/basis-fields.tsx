/** How a table is worked out: year bases, rounding, and what the basis note says of the figures. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Assumption, Warning } from "../../tables";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { ErrorLine } from "./error-line";
import { fieldId } from "./field-id";
import type { Fields } from "./fields";
import { rowAt, unitOf, type FormRow } from "./form-rows";
import { RowInput } from "./row-input";

type Props = { assumptions: readonly Assumption[]; warnings: readonly Warning[]; fields: Fields };

export function BasisFields({ assumptions, warnings, fields }: Props): JSX.Element {
  const wantsToBeSeen = warnings.length > 0;
  const [isOpen, setOpen] = useState(wantsToBeSeen);
  useEffect(() => {
    if (wantsToBeSeen) setOpen(true);
  }, [wantsToBeSeen]);
  return (
    <details class="panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        How it is worked out
      </summary>
      <div class="stack inside">
        {pairs(assumptions).map((pair) => (
          <>
            <div class="pair">
              {pair.map((assumption) => {
                const row = rowAt(fields.form.rows, assumption.label);
                return row && <BasisField key={assumption.label} assumption={assumption} row={row} fields={fields} />;
              })}
            </div>
            {warnings
              .filter(({ about }) => pair.some(({ label }) => label === about))
              .map(({ sentence }) => (
                <Notice key={sentence} kind="warn">
                  <p>{sentence}.</p>
                </Notice>
              ))}
          </>
        ))}
      </div>
    </details>
  );
}

function BasisField({ assumption, row, fields }: { assumption: Assumption; row: FormRow; fields: Fields }): JSX.Element {
  const { form, look, shown } = fields;
  const id = fieldId(form.rows, row);
  const problem = shown.at(row);
  const hint = [unitOf(assumption, look), assumption.hint].filter(Boolean).join(", ");
  return (
    <div class={problem ? "wrong" : ""}>
      {problem && <ErrorLine id={id} sentence={problem.sentence} />}
      <label for={id}>
        {assumption.label}
        {hint && <span class="hidden">, {hint}</span>}
      </label>
      <RowInput assumption={assumption} row={row} fields={fields} isWrong={problem !== undefined} />
    </div>
  );
}

const pairs = (assumptions: readonly Assumption[]): readonly (readonly Assumption[])[] =>
  assumptions.flatMap((_, index) => (index % 2 === 0 ? [assumptions.slice(index, index + 2)] : []));
