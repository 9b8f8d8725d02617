/** What two columns of names and values of somebody's own sheet give a form. */
import { CellError, isProblem, quoted, type Cell } from "../../calculation";
import { foldedName, isList, itemLabel, matchedLabel, type AnyAssumption, type AssumptionRow, type Assumptions } from "../../tables";
import { countWords } from "../count-words";
import {
  assumptionAt,
  filled,
  following,
  isBlank,
  itemName,
  itemsOf,
  lookIn,
  missingRows,
  rowAt,
  rowsFrom,
  type FormRow,
  type FormRows,
} from "./form-rows";

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

/** The labels that people have chosen for headings of their own, by the folded heading. */
export type OwnHeadings = Readonly<Record<string, string>>;

export type InOwnWords = {
  readonly rows: FormRows;
  /** "“No. of beds” is read as Beds contracted"; "" where every heading is a label. */
  readonly readAs: string;
  /** Lines with a value whose heading is not known. */
  readonly unread: readonly AssumptionRow[];
};

/** Rows under the table's own labels, with the unit that a heading says; and which headings were read as what. */
export function inOwnWords(assumptions: Assumptions, read: readonly AssumptionRow[], own: OwnHeadings = {}): InOwnWords {
  const lines = read.filter(({ value }) => !isBlank(value)).map((row) => ({ row, matched: matchOf(row.label, assumptions, own) }));
  const found = lines.flatMap(({ row, matched }) => (matched === null ? [] : [{ row, matched }]));
  const choices = new Map(
    found.flatMap(({ matched: { choice } }) => (choice === undefined ? [] : [[choice.label, choice.value] as const])),
  );
  // Cells that do not say a unit mean what they mean in CARE.TABLE.
  for (const { label } of Object.values(assumptions).filter(({ inForm }) => inForm !== undefined))
    if (!choices.has(label) && found.some(({ matched }) => givenAsOf(assumptions, matched.label) === label)) choices.set(label, "");
  const others = found.filter(({ row, matched }) => foldedName(row.label) !== foldedName(matched.label));
  return {
    rows: [
      ...[...choices]
        .filter(([label]) => !found.some(({ matched }) => matched.label === label))
        .map(([label, value]) => ({ label, value })),
      ...found.map(({ row, matched }) =>
        following({ ...row, label: matched.label, from: "cells" }, assumptionAt(assumptions, matched.label)?.field, row.source ?? ""),
      ),
    ],
    readAs: others.map(({ row, matched }) => `“${row.label}” is read as ${matched.label}`).join("; "),
    unread: lines.flatMap(({ row, matched }) => (matched === null ? [row] : [])),
  };
}

function matchOf(heading: string, assumptions: Assumptions, own: OwnHeadings): ReturnType<typeof matchedLabel> {
  const chosen = own[foldedName(heading)];
  return chosen !== undefined && assumptionAt(assumptions, chosen) !== undefined ? { label: chosen } : matchedLabel(heading, assumptions);
}

/** The label of the choice that says the unit of a price. */
const givenAsOf = (assumptions: Assumptions, label: string): string | undefined => assumptionAt(assumptions, label)?.wholePlace?.givenAs;

/** "Took 6 assumptions from Inputs!B3:C9. Type the one missing: Term" */
export function whatWasTaken(assumptions: Assumptions, rows: FormRows, took: number, address: string): [words: string, isTrouble: boolean] {
  const begin = `Took ${countWords(took, "assumption")} from ${address}`;
  if (filled(assumptions, rows).given === filled(assumptions, rows).needed) return [begin, false];
  const missing = missingRows(assumptions, rows).map(({ label }) => label);
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
