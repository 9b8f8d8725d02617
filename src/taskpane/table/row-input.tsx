/** The control for a row of the form. What is wrong is said once the field is left. */
import type { JSX } from "preact";
import type { AnyAssumption } from "../../tables";
import { fieldId } from "./field-id";
import { FieldInput } from "./field-input";
import type { Fields } from "./fields";
import { typed, type FormRow } from "./form-rows";

type Props = {
  assumption: AnyAssumption;
  row: FormRow;
  fields: Fields;
  /** Given where there is no label element. */
  label?: string;
  isWrong: boolean;
  /** The ids of other descriptions; that of the error is added. */
  describedBy?: readonly (string | false | null | undefined)[];
};

export function RowInput({
  assumption: { field, usual },
  row,
  fields: { form, shown },
  isWrong,
  describedBy = [],
  ...rest
}: Props): JSX.Element {
  const id = fieldId(form.rows, row);
  return (
    <FieldInput
      {...rest}
      field={field}
      value={row.value}
      usual={usual ?? null}
      id={id}
      isWrong={isWrong}
      describedBy={[isWrong && `${id}-error`, ...describedBy].filter(Boolean).join(" ") || undefined}
      change={(text) => form.change((rows) => typed(rows, row, text, form.exampleRows))}
      leave={() => shown.leave(row.label)}
    />
  );
}
