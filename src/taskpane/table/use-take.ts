/** Takes figures from the sheet: the whole form from columns of names and values, or one value from a cell. */
import { useState } from "preact/hooks";
import type { AnyAssumption, AssumptionRow, TableDefinition } from "../../tables";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { keepHeading, keptHeadings } from "../kept-headings";
import { fieldText } from "./figure-text";
import { assumptionAt, rowAt, taken, type FormRow } from "./form-rows";
import { templateBlock } from "./template-block";
import { inOwnWords, mergedRows, refusal, whatWasTaken } from "./taken-rows";
import type { Form } from "./use-form";
import type { ShownProblems } from "./use-shown-problems";
import { workbook } from "./workbook";

export type Take = {
  /** What was taken, or what to do instead. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null;
  /** Lines of the cells whose headings the table does not know. */
  readonly unread: readonly AssumptionRow[];
  form(this: void): void;
  /** Puts the labels, with cells for the figures, where the selection is. */
  insertTemplate(this: void): void;
  field(this: void, row: FormRow, assumption: AnyAssumption): void;
  /** Reads an unknown heading as this label, now and whenever cells are taken again. */
  readAs(this: void, line: AssumptionRow, label: string): void;
  forget(this: void): void;
};

/** `tookForm` is called once a form has been filled from cells. */
export function useTake(
  { about: { id, title }, assumptions }: Pick<TableDefinition, "about" | "assumptions">,
  form: Form,
  shown: ShownProblems,
  tookForm: () => void,
): Take {
  const [said, setSaid] = useState<Take["said"]>(null);
  const [unread, setUnread] = useState<readonly AssumptionRow[]>([]);
  const say = (words: string, isTrouble: boolean): void => {
    setSaid({ words, isTrouble });
    announce(words);
  };
  const refuse = (row: FormRow, sentence: string): void => {
    shown.refuse(row.label, sentence);
    announce(sentence);
  };
  const takeForm = async (): Promise<void> => {
    setUnread([]);
    const read = await (await workbook()).readSelectedRows();
    if ("sentence" in read) {
      say(read.sentence, true);
      return;
    }
    const { rows, readAs, unread: others } = inOwnWords(assumptions, read.rows, keptHeadings(id));
    setUnread(others.slice(0, mostUnread));
    if (rows.length === 0) {
      const example = Object.values(assumptions)[0]?.label ?? "";
      say(
        `${read.address} has no name that this table knows, like ${example}. Select two columns, names and values, then press again`,
        true,
      );
      return;
    }
    const merged = mergedRows(assumptions, form.rows, rows);
    form.fill(() => merged);
    tookForm();
    const took = rows.filter(({ from }) => from === "cells").length;
    const [words, isTrouble] = whatWasTaken(assumptions, merged, took, read.address);
    say(readAs === "" ? words : `${words}. ${readAs}`, isTrouble);
  };
  const takeField = async (row: FormRow, assumption: AnyAssumption): Promise<void> => {
    const read = await (await workbook()).readSelectedCell();
    const problem = "sentence" in read ? read.sentence : refusal(read.value, read.address, row, assumption, assumptions, form.rows);
    if ("sentence" in read || problem !== null) {
      refuse(row, problem ?? "");
      return;
    }
    form.change((rows) => taken(rows, row, assumption, read.value, read.address));
    announce(`${row.label}: ${fieldText(read.value, assumption.field)}, from ${read.address}`);
  };
  const insertTemplate = async (): Promise<void> => {
    setUnread([]);
    const outcome = await (await workbook()).insertTemplate(templateBlock(title, assumptions, form.rows));
    if (outcome.kind === "inserted") say(`Type your figures into ${outcome.inputs}, then press Take from cells`, false);
    else if (outcome.kind === "refused") say(outcome.sentence, true);
    else
      say(`${outcome.area} is not empty. Select an empty cell with room below and beside it, then press again. Nothing was written`, true);
  };
  return {
    said,
    insertTemplate: () =>
      void insertTemplate().catch((error: unknown) =>
        say(
          unforeseenFailure(error, { action: "insert the template", state: "Look at the sheet first: some of it may have been done" }),
          true,
        ),
      ),
    form: () => void takeForm().catch((error: unknown) => say(notTaken(error), true)),
    field: (row, assumption) => void takeField(row, assumption).catch((error: unknown) => refuse(row, notTaken(error))),
    readAs: (line, label) => {
      const row = rowAt(form.rows, label);
      const assumption = assumptionAt(assumptions, label);
      if (row === undefined || assumption === undefined) return;
      keepHeading(id, line.label, label);
      form.change((rows) => taken(rows, row, assumption, line.value, line.source ?? ""));
      setUnread((before) => before.filter((one) => one !== line));
      announce(`“${line.label}” is read as ${label}`);
    },
    unread,
    forget: () => {
      setSaid(null);
      setUnread([]);
    },
  };
}

/** Of more than these nobody chooses one by one. */
const mostUnread = 6;

const notTaken = (error: unknown): string => unforeseenFailure(error, { action: "read the selected cells" });

export const takeWords = (address: string | undefined): string =>
  address ? `Take from selected cells: ${address}` : "Take from selected cells";
