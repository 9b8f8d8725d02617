/** Linked figures. Their cells are read again when a form is opened, when someone asks, and before every insert. */
import { useEffect, useRef, useState } from "preact/hooks";
import { quoted, type Cell } from "../../calculation";
import { linkWords, readLink, type Assumptions } from "../../tables";
import type { LinkedCell } from "../../workbook";
import { countWords, verb } from "../count-words";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { useWorkbookChanges } from "../workbook-changes";
import { fieldText } from "./figure-text";
import { assumptionAt, followers, replaced, rowAt, unlinked, type FormRow, type FormRows } from "./form-rows";
import type { Form } from "./use-form";
import { refusal } from "./taken-rows";
import { workbook } from "./workbook";

/** A linked cell that differs from the form. If it `isRefused`, `words` say why it cannot be taken. */
export type Drift = { readonly row: FormRow; readonly now: Cell; readonly words: string; readonly isRefused: boolean };

export type Links = {
  /** The rows that are linked to a cell. */
  readonly rows: FormRows;
  /** The linked cells that differ from the form. */
  readonly drifts: readonly Drift[];
  /** What came of the last press. */
  readonly said: { readonly words: string; readonly isTrouble: boolean } | null;
  /** Takes the values that the cells have now. */
  readAgain(this: void): Promise<void>;
  /** Keeps the figures of the form, and unlinks them. */
  keep(this: void): void;
  unlink(this: void, row: FormRow): void;
  /** Reads the cells, and says which of them differ from the form; null where none does. */
  confirm(this: void): Promise<string | null>;
  /** Shows where the form differs from the cells as an insert read them. */
  show(this: void, rows: FormRows, cells: readonly LinkedCell[]): void;
};

export function useLinks(assumptions: Assumptions, form: Form, inExcel: boolean): Links {
  const rows = followers(form.rows);
  const [drifts, setDrifts] = useState<readonly Drift[]>([]);
  const [said, setSaid] = useState<Links["said"]>(null);
  const latest = useRef(form);
  latest.current = form;
  const say = (words: string, isTrouble: boolean): void => {
    setSaid({ words, isTrouble });
    announce(words);
  };
  /** Null where Excel could not be asked. */
  const look = async (): Promise<readonly Drift[] | null> => {
    const wanted = followers(latest.current.rows);
    if (wanted.length === 0) return [];
    const read = await (await workbook()).readLinkedCells(wanted.map(({ link = "" }) => readLink(link)));
    if ("sentence" in read) {
      say(read.sentence, true);
      return null;
    }
    return driftsIn(assumptions, latest.current.rows, wanted, read.cells);
  };
  const lookQuietly = (): Promise<readonly Drift[] | null> =>
    look().catch((error: unknown) => {
      say(unforeseenFailure(error, { action: "read the linked cells" }), true);
      return null;
    });
  const shown = useRef("");
  useWorkbookChanges(
    "cells",
    () =>
      void look().then(
        (found) => {
          if (found === null) return;
          setDrifts(found);
          const words = found.map((drift) => drift.words).join(". ");
          if (words !== shown.current && words !== "") announce(words);
          shown.current = words;
        },
        () => undefined, // Whatever is inserted or copied reads the cells by itself.
      ),
    inExcel && rows.length > 0,
  );
  useEffect(() => {
    if (!inExcel || followers(form.rows).length === 0) return;
    void lookQuietly().then((found) => {
      if (found === null) return;
      setDrifts(found);
      if (found.length > 0) announce(found.map(({ words }) => words).join(". "));
    });
  }, [inExcel, form.opened]);

  const still = drifts.filter(({ row }) => rowAt(form.rows, row.label)?.link === row.link);
  const readAgain = async (): Promise<void> => {
    const found = await lookQuietly();
    if (found === null) return;
    const taken = found.filter(({ isRefused }) => !isRefused);
    if (taken.length > 0)
      form.fill((now) => taken.reduce((so, { row, now: value }) => replaced(so, row, { ...(rowAt(so, row.label) ?? row), value }), now));
    setDrifts(found.filter(({ isRefused }) => isRefused));
    if (taken.length > 0) say(taken.map(({ words }) => words).join(". "), false);
    else if (found.length === 0) say(`${cells(rows.length)} read again: nothing has changed`, false);
    else setSaid(null);
  };
  return {
    rows,
    drifts: still,
    said,
    readAgain,
    keep: () => {
      form.change((now) =>
        unlinked(
          now,
          still.map(({ row }) => row),
        ),
      );
      setDrifts([]);
      say(`${countWords(still.length, "figure")} ${verb(still.length, "is", "are")} kept, and no longer linked`, false);
    },
    unlink: (row) => {
      form.change((now) => unlinked(now, [row]));
      say(`${row.label} is no longer linked to ${followedWords(row)}`, false);
    },
    confirm: async () => {
      if (!inExcel || followers(latest.current.rows).length === 0) return null;
      const found = await look();
      if (found === null) return "The linked cells could not be read";
      setDrifts(found);
      return found.length === 0 ? null : found.map(({ words }) => words).join(". ");
    },
    show: (read, cells) => setDrifts(driftsIn(assumptions, latest.current.rows, read, cells)),
  };
}

/** What a row follows, for people. */
export function followedWords({ link = "" }: FormRow): string {
  const read = readLink(link);
  return read === null ? link : linkWords(read);
}

export const cells = (count: number): string => countWords(count, "linked cell");

/** Where a cell and the form differ, in words: what the value was and what it is now. */
export function driftsIn(assumptions: Assumptions, rows: FormRows, wanted: FormRows, found: readonly LinkedCell[]): readonly Drift[] {
  return wanted.flatMap((row, index): Drift[] => {
    const [assumption, cell, link] = [assumptionAt(assumptions, row.label), found[index], followedWords(row)];
    if (assumption === undefined) return [];
    if (cell === null || cell === undefined)
      return [{ row, now: null, words: `${row.label}: ${link} is not in this workbook`, isRefused: true }];
    if (cell.isOther === true)
      return [
        {
          row,
          now: null,
          words: `${row.label}: ${link} no longer stands there. Choose the contract profile again, or keep this figure`,
          isRefused: true,
        },
      ];
    const { value } = cell;
    if (value === row.value) return [];
    const refused =
      refusal(value, link, row, assumption, assumptions, rows) ??
      (typeof value === "number" ? null : `${link} holds ${quoted(value)}. Type a number there or here`);
    if (refused !== null) return [{ row, now: value, words: `${row.label}: ${refused}`, isRefused: true }];
    const [was, now] = [row.value, value].map((one) => fieldText(one, assumption.field));
    return [{ row, now: value, words: `${row.label}: ${link} was ${was ?? ""}, now ${now ?? ""}`, isRefused: false }];
  });
}
