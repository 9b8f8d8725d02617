/** What people do where the sheet has other figures than the form: take the sheet's, or put their own back. */
import { useState } from "preact/hooks";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { rowsFrom } from "./form-rows";
import type { Form } from "./use-form";
import type { Following } from "./use-followed";
import type { Assumptions } from "../../tables";
import { workbook } from "./workbook";

export type SheetsFigures = {
  /** Puts the sheet's assumptions into the form; null where the sheet has none that make a table. */
  readonly take: (() => void) | null;
  /** Puts the cells back as they were written; null where that is not possible cell by cell. */
  readonly putBack: (() => void) | null;
  /** Whether the table can be written again from the form. A cell of the user's that has changed would only change it once more. */
  readonly canWriteAgain: boolean;
  /** Why it was not done. */
  readonly trouble: string | null;
};

/** `done` is called when the sheet and the form agree again. */
export function useSheetsFigures(assumptions: Assumptions, form: Form, following: Following, done: () => void): SheetsFigures {
  const [trouble, setTrouble] = useState<string | null>(null);
  const { now, look } = following;
  const seen = now?.inspection.kind === "there" ? now.inspection : null;
  const attempt = async (action: string, work: () => Promise<string | null>): Promise<void> => {
    setTrouble(null);
    // What was pressed goes once it is done.
    document.querySelector("h1")?.focus();
    try {
      const sentence = await work();
      setTrouble(sentence);
      if (sentence === null) {
        await look();
        done();
      }
    } catch (error) {
      setTrouble(unforeseenFailure(error, { action }));
    }
  };
  const canTake = seen !== null && !seen.isReshaped && seen.assumptions.length + seen.sources.length > 0 && seen.table !== null;
  const take = async (): Promise<string | null> => {
    if (now === null || seen === null) return null;
    const { checkedAnew, isStillAsSeen, writeEntry } = await workbook();
    if (!(await isStillAsSeen(now.entry, seen))) {
      await look();
      return "The sheet has changed again. Look at it, then decide. Nothing was taken";
    }
    form.fill(() => rowsFrom(assumptions, seen.rowsNow));
    // A table that has outgrown its cells is written again first.
    if (!seen.isOutgrown) await writeEntry(checkedAnew(now.entry, seen.rowsNow));
    announce("The form has the sheet’s figures");
    return null;
  };
  const cells = seen === null || seen.isReshaped ? [] : [...seen.assumptions, ...seen.sources, ...seen.changes];
  const written = cells.flatMap(({ cell, content, held }) => (content === null ? [] : [{ cell, content, held }]));
  const putBack = async (): Promise<string | null> => {
    if (seen === null) return null;
    const sentence = await (await workbook()).putCellsBack(seen.at, written);
    if (sentence === null) announce("The cells are as they were written");
    return sentence;
  };
  return {
    take: canTake ? () => void attempt("take the sheet’s figures", take) : null,
    putBack: written.length > 0 && written.length === cells.length ? () => void attempt("put the cells back", putBack) : null,
    canWriteAgain: seen !== null && (seen.isReshaped || cells.length === 0 || written.length > 0),
    trouble,
  };
}
