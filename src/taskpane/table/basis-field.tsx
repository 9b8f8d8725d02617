/** One assumption about how a table is worked out, such as year basis and rounding: without a source. */
import type { JSX } from "preact";
import type { Assumption } from "../../tables";
import { ErrorLine } from "./error-line";
import { fieldId } from "./field-id";
import { describedIn, FieldLabel, WhatItDoes } from "./field-words";
import type { Fields } from "./fields";
import { rowAt } from "./form-rows";
import { RowInput } from "./row-input";

export function BasisField({ assumption, fields }: { assumption: Assumption; fields: Fields }): JSX.Element | null {
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
