/** The ids of the form's controls, by which the error summary links to fields. */
import { isList, type Assumptions } from "../../tables";
import { itemName, itemsOf, type FormRow, type FormRows } from "./form-rows";

export const fieldId = (rows: FormRows, row: FormRow): string => `field-${rows.indexOf(row)}`;
export const nameId = (rows: FormRows, row: FormRow): string => `${fieldId(rows, row)}-name`;
export const addId = (key: string): string => `add-${key}`;

/** The control to fix: an item's name if that is what is wrong, or the button that adds an item if there is none. */
export function controlOf(assumptions: Assumptions, rows: FormRows, label: string): string | null {
  for (const [key, assumption] of Object.entries(assumptions)) {
    if (!isList(assumption)) continue;
    const items = itemsOf(assumption, rows);
    const same = items.filter((row) => sameLabel(row.label, label));
    const last = same.at(-1);
    if (last !== undefined) {
      const isNameWrong = assumption.alignedTo === undefined && (same.length > 1 || itemName(assumption, last) === "");
      return isNameWrong ? nameId(rows, last) : fieldId(rows, last);
    }
    if (items.length === 0 && label.startsWith(`${assumption.label},`)) return addId(key);
  }
  const row = rows.find((one) => sameLabel(one.label, label));
  return row === undefined ? null : fieldId(rows, row);
}

/** Unfolds what the control is in, and moves the focus to it. */
export function focusControl(id: string): void {
  const control = document.getElementById(id);
  for (let fold = control?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
  control?.focus();
}

const sameLabel = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
