/** The assumptions about how a table is worked out, such as year basis and rounding. Folded, until there is a warning to see. */
import { Fragment, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Assumption, Warning } from "../../tables";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { ErrorLine } from "./error-line";
import { fieldId } from "./field-id";
import { describedIn, FieldLabel, WhatItDoes } from "./field-words";
import type { Fields } from "./fields";
import { rowAt } from "./form-rows";
import { RowInput } from "./row-input";

type Props = { assumptions: readonly Assumption[]; warnings: readonly Warning[]; fields: Fields };

export function BasisFields({ assumptions, warnings, fields }: Props): JSX.Element {
  const hasWarnings = warnings.length > 0;
  const [isOpen, setOpen] = useState(hasWarnings);
  useEffect(() => {
    if (hasWarnings) setOpen(true);
  }, [hasWarnings]);
  return (
    <details class="panel" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="big">
        <Icon name="chevron" class="chev" />
        How it is worked out
      </summary>
      <div class="stack inside">
        {assumptions.map((assumption) => (
          <Fragment key={assumption.label}>
            <BasisField assumption={assumption} fields={fields} />
            {warnings
              .filter(({ about }) => about === assumption.label)
              .map(({ sentence }) => (
                <Notice key={sentence} kind="warn">
                  <p>{sentence}.</p>
                </Notice>
              ))}
          </Fragment>
        ))}
      </div>
    </details>
  );
}

function BasisField({ assumption, fields }: { assumption: Assumption; fields: Fields }): JSX.Element | null {
  const { form, look, shown } = fields;
  const row = rowAt(form.rows, assumption.label);
  if (row === undefined) return null;
  const id = fieldId(form.rows, row);
  const problem = shown.at(row);
  return (
    <div class={problem ? "field wrong" : "field"}>
      {problem && <ErrorLine id={id} sentence={problem.sentence} />}
      <FieldLabel assumption={assumption} id={id} look={look} />
      <RowInput
        assumption={assumption}
        row={row}
        fields={fields}
        isWrong={problem !== undefined}
        describedBy={describedIn({ assumption, id, look })}
      />
      <WhatItDoes assumption={assumption} id={id} />
    </div>
  );
}
