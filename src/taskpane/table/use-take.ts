/** Takes figures from the sheet: the whole form from columns of names and values, or one value from a cell. */
import { useState } from "preact/hooks";
import { CellError, isProblem, quoted, type Cell } from "../../calculation";
import { foldedName, isList, itemLabel, matchedLabel, type AnyAssumption, type AssumptionRow, type Assumptions } from "../../tables";
import { countWords } from "../count-words";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { fieldText } from "./figure-text";
import {
  assumptionAt,
  filled,
  following,
  isBlank,
  itemName,
  itemsOf,
  lookIn,
  rowAt,
  rowsFrom,
  taken,
  type FormRow,
  type FormRows,
} from "./form-rows";
import type { Form } from "./use-form";
import type { ShownProblems } from "./use-shown-problems";
import { workbook } from "./workbook";

export type Take = {
  /** What was taken, or what to do instead. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null;
  form(this: void): void;
  field(this: void, row: FormRow, assumption: AnyAssumption): void;
  forget(this: void): void;
};

export function useTake(assumptions: Assumptions, form: Form, shown: ShownProblems): Take {
  const [said, setSaid] = useState<Take["said"]>(null);
  const say = (words: string, isTrouble: boolean): void => {
    setSaid({ words, isTrouble });
    announce(words);
  };
  const refuse = (row: FormRow, sentence: string): void => {
    shown.refuse(row.label, sentence);
    announce(sentence);
  };
  const takeForm = async (): Promise<void> => {
    const known = (label: string): boolean => matchedLabel(label, assumptions) !== null;
    const read = await (await workbook()).readSelectedRows(known, Object.values(assumptions)[0]?.label ?? "");
    if ("sentence" in read) {
      say(read.sentence, true);
      return;
    }
    const { rows, readAs } = inOwnWords(assumptions, read.rows);
    const merged = mergedRows(
      assumptions,
      form.rows,
      rows.map((row) => following({ ...row, from: "cells" }, assumptionAt(assumptions, row.label)?.field, row.source ?? "")),
    );
    form.fill(() => merged);
    const [words, isTrouble] = whatWasTaken(assumptions, merged, read.rows.length, read.address);
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
  return {
    said,
    form: () => void takeForm().catch((error: unknown) => say(notTaken(error), true)),
    field: (row, assumption) => void takeField(row, assumption).catch((error: unknown) => refuse(row, notTaken(error))),
    forget: () => setSaid(null),
  };
}

const notTaken = (error: unknown): string => unforeseenFailure(error, { action: "read the selected cells" });

/** What was read replaces what was there, a list as a whole. What was not read stays. */
export function mergedRows(assumptions: Assumptions, rows: FormRows, read: FormRows): FormRows {
  const merged = Object.values(assumptions).flatMap((one): FormRows => {
    if (isList(one)) {
      const items = itemsOf(one, read);
      return items.length > 0 ? items.map((row) => ({ ...row, label: itemLabel(one, itemName(one, row)) })) : itemsOf(one, rows);
    }
    const found = rowAt(read, one.label) ?? rowAt(rows, one.label);
    return found === undefined ? [] : [{ ...found, label: one.label }];
  });
  return rowsFrom(assumptions, merged);
}

/** Rows under the table's own labels, with the unit that a heading says; and which headings were read as what. */
export function inOwnWords(assumptions: Assumptions, read: readonly AssumptionRow[]): { readonly rows: FormRows; readonly readAs: string } {
  const found = read.flatMap((row) => {
    const matched = matchedLabel(row.label, assumptions);
    return matched === null ? [] : [{ row, matched }];
  });
  const choices = new Map(
    found.flatMap(({ matched: { choice } }) => (choice === undefined ? [] : [[choice.label, choice.value] as const])),
  );
  const others = found.filter(({ row, matched }) => foldedName(row.label) !== foldedName(matched.label));
  return {
    rows: [
      ...[...choices]
        .filter(([label]) => !found.some(({ matched }) => matched.label === label))
        .map(([label, value]) => ({ label, value })),
      ...found.map(({ row, matched }) => ({ ...row, label: matched.label })),
    ],
    readAs: others.map(({ row, matched }) => `“${row.label}” is read as ${matched.label}`).join("; "),
  };
}

/** "Took 6 assumptions from Inputs!B3:C9. Type the one missing: Term" */
export function whatWasTaken(assumptions: Assumptions, rows: FormRows, took: number, address: string): [words: string, isTrouble: boolean] {
  const begin = `Took ${countWords(took, "assumption")} from ${address}`;
  if (filled(assumptions, rows).given === filled(assumptions, rows).needed) return [begin, false];
  const missing = rows.filter(({ label, value }) => isBlank(value) && lookIn(assumptions, rows)(label) === null).map(({ label }) => label);
  return [`${begin}. Type ${missing.length === 1 ? "the one" : `the ${missing.length}`} missing: ${missing.join("; ")}`, true];
}

/** Why a cell's value is not taken, with the cell's name; null when it is. */
export function refusal(
  value: Cell,
  address: string,
  row: FormRow,
  assumption: AnyAssumption,
  assumptions: Assumptions,
  rows: FormRows,
): string | null {
  if (isBlank(value)) return `${address} is blank. Blank is not taken as 0; type 0 if you mean nil`;
  if (value instanceof CellError) return `${address} holds the error ${value.code}. Correct that cell, or type the figure here`;
  const look = lookIn(assumptions, rows);
  const understood: unknown = isList(assumption) ? assumption.read(value, itemName(assumption, row), look) : assumption.read(value, look);
  if (!isProblem(understood)) return null;
  const wantsFigure = assumption.field === "money" || assumption.field === "number" || assumption.field === "percent";
  return wantsFigure && typeof value === "string"
    ? `${address} holds text, ${quoted(value)}. Type a number there or here`
    : `${address} holds ${quoted(value)}. ${understood.sentence}`;
}

export const takeWords = (address: string | undefined): string =>
  address ? `Take from selected cells: ${address}` : "Take from selected cells";
