/** One assumption about how a table is worked out, such as year basis and rounding: a figure among them has a source, a choice has none. */
import type { JSX } from "preact";
import { isProblem } from "../../calculation";
import { usualSourceOf, type Assumption } from "../../tables";
import { ErrorLine } from "./error-line";
import { fieldId } from "./field-id";
import { describedIn, FieldLabel, WhatItDoes } from "./field-words";
import { isChanged } from "./field";
import { inSentence, type Fields } from "./fields";
import { isBlank, rowAt, withSource, type FormRow } from "./form-rows";
import { RowInput } from "./row-input";
import { SourceDisclosure } from "./source-disclosure";

export function BasisField({ assumption, fields }: { assumption: Assumption; fields: Fields }): JSX.Element | null {
  const { form, look, shown, withSources } = fields;
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
      {typeof assumption.field !== "object" && withSources && (
        <SourceDisclosure
          rows={[row]}
          of={inSentence(assumption.label)}
          isChangedFromExample={isChanged(row, fields)}
          usual={usualSourceOfRow(assumption, row, look)}
          change={(next) => form.change((rows) => withSource(rows, [row], next))}
        />
      )}
    </div>
  );
}

/** A field that is left empty has the usual value. */
function usualSourceOfRow(assumption: Assumption, { value }: FormRow, look: Fields["look"]): string | undefined {
  const read = assumption.read(isBlank(value) ? (assumption.usual ?? null) : value, look);
  return isProblem(read) ? undefined : usualSourceOf(assumption, read, look);
}
