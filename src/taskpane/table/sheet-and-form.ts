/** Compares a form with its table in the workbook. */
import { provenanceOf, sameName, tableName, type AssumptionRow } from "../../tables";
import type { Inserted, Inspection, RegisterEntry } from "../../workbook";
import { changeWords } from "../../workbook/register/change-words";
import { countWords, verb } from "../count-words";
import { sameValue } from "./figure-text";
import type { FormRows } from "./form-rows";
import { filledIn, type InsertedState } from "./insert-machine";

/** A table as the sheet has it; null where the workbook has none of this form, and until it has been looked at. */
export type Followed = { readonly entry: RegisterEntry; readonly inspection: Inspection } | null;

/** Whether two forms hold the same figures from the same sources, in whatever order. */
export function sameRows(some: readonly AssumptionRow[], others: readonly AssumptionRow[]): boolean {
  if (some === others) return true;
  const [one, other] = [filledIn(some), filledIn(others)];
  return (
    one.length === other.length &&
    one.every((row) => {
      const match = other.find(({ label }) => sameName(label, row.label));
      return match !== undefined && sameRow(row, match);
    })
  );
}

const sameRow = (one: AssumptionRow, other: AssumptionRow): boolean =>
  sameValue(one.value, other.value) && one.link === other.link && JSON.stringify(provenanceOf(one)) === JSON.stringify(provenanceOf(other));

/** Said of a table that is not seen whole in its sheet. */
export const partlyHidden = "Some of its rows or columns are hidden, by a filter or by hand. What is copied or saved has them all";

/** What the sheet has and the form has not; until the sheet was looked at, the form is compared with what was inserted. */
export function differencesIn(
  state: InsertedState | null,
  now: Followed,
  rows: FormRows,
  name = "",
): { readonly differences: readonly string[]; readonly isInStep: boolean } {
  if (state === null) return { differences: [], isInStep: false };
  if (now === null) return { differences: [], isInStep: sameRows(state.rows, rows) };
  const { inspection } = now;
  if (inspection.kind === "missing") return { differences: ["Its cells are no longer in the workbook"], isInStep: false };
  if (inspection.kind === "unreadable") return { differences: [inspection.sentence], isInStep: false };
  const { agreement, isOutgrown, problems, rowsNow } = inspection;
  const changes = changeWords(inspection, filledIn(rows));
  const wrong = now.entry.mode === "live" ? 0 : agreement.of - agreement.agree;
  const differences = [
    ...changes,
    ...problems,
    ...(isOutgrown ? ["With the assumptions in the sheet it has another size"] : []),
    // A figure that was typed over makes others differ, and so does a sheet that has not been recalculated.
    ...(changes.length === 0 && wrong > 0
      ? [
          `${wrong} of ${countWords(agreement.of, "figure")} ${verb(wrong, "differs", "differ")} from ours. Press F9 in Excel, in case it has not recalculated`,
        ]
      : []),
  ];
  return { differences, isInStep: differences.length === 0 && sameRows(rowsNow, rows) && (now.entry.name ?? "") === tableName(name) };
}

/** A live function that shows no figure yet is still being calculated. */
export function insertedNow(inserted: Inserted, now: Followed): Inserted {
  if (now === null || now.inspection.kind !== "there") return inserted;
  const { at, places, agreement, isReshaped } = now.inspection;
  const { mode } = now.entry;
  const isPending = mode === "live" && agreement.agree === 0;
  return {
    ...inserted,
    mode,
    sheet: at.sheet,
    area: at.area,
    ...(isReshaped ? {} : { ...places, agreement: isPending ? { agree: 0, of: 0, firstDifferent: null } : agreement }),
  };
}
