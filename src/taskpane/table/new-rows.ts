/** What a new form begins with: nothing but what is usual for whoever uses this computer. */
import { isList, type Assumption, type Assumptions } from "../../tables";
import { settings, type Settings } from "../settings";
import { blankRows, rowAt, replaced, type FormRows } from "./form-rows";

export const newRows = (assumptions: Assumptions): FormRows => withUsual(assumptions, settings());

/** A choice that a table does not offer is left as the table has it. */
export function withUsual(assumptions: Assumptions, { usualYear, usualRounding, usualVat }: Settings): FormRows {
  const chosen = (label: string): string => {
    if (/(^A|: a) year is$/.test(label)) return usualYear;
    return label === "Round to" ? usualRounding : label === "VAT" ? usualVat : "";
  };
  return Object.values(assumptions)
    .filter((one): one is Assumption => !isList(one) && offers(one, chosen(one.label)))
    .reduce((rows, { label }) => {
      const row = rowAt(rows, label);
      return row === undefined ? rows : replaced(rows, row, { label, value: chosen(label) });
    }, blankRows(assumptions));
}

const offers = ({ field, usual }: Assumption, choice: string): boolean =>
  typeof field === "object" && choice !== usual && field.choices.includes(choice);
