/** The name of a list's item; it changes in every list that has the item. */
import type { JSX } from "preact";
import type { AssumptionList } from "../../tables";
import { nameId } from "./field-id";
import { inSentence, type Fields } from "./fields";
import { itemName, itemsOf, renamed, type FormRow, type FormRows } from "./form-rows";

type Props = {
  list: AssumptionList;
  row: FormRow;
  index: number;
  fields: Fields;
  /** The id of the error about the name; null where there is none. */
  errorId: string | null;
};

export function NameInput({ list, row, index, fields: { assumptions, form, shown }, errorId }: Props): JSX.Element {
  return (
    <input
      id={nameId(form.rows, row)}
      class="grow"
      aria-label={`Name of ${inSentence(list.item)}`}
      autocomplete="off"
      maxLength={60}
      value={itemName(list, row)}
      {...(errorId === null ? {} : { "aria-invalid": true as const, "aria-describedby": errorId })}
      onInput={(event) => form.change((rows) => renamed(rows, assumptions, list, index, event.currentTarget.value))}
      onChange={(event) => shown.leave(`${list.label}, ${event.currentTarget.value}`)}
    />
  );
}

/** Whether an item's problem is its name: it has none, or the name of another. */
export const isNameToBlame = (list: AssumptionList, row: FormRow, rows: FormRows): boolean =>
  itemName(list, row) === "" || itemsOf(list, rows).filter((one) => sameLabel(one.label, row.label)).length > 1;

const sameLabel = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
