/** A row of the form in its control: what is typed goes into the row, and what is wrong is said once the field is left. */
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
  /** Where it has no label of its own. */
  label?: string;
  isWrong: boolean;
  /** The ids of what is said of it besides; what is wrong is told by itself. */
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
