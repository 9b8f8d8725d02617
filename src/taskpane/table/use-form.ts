/** A table's form: its rows and the example that it was filled from. It is kept as people type. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { PublishedExample, TableDefinition } from "../../tables";
import { forgetForm, keepForm, keptForm, type KeptRow } from "../kept-forms";
import { textOf } from "./figure-text";
import { isUntouched, rowsFrom, type FormRow, type FormRows } from "./form-rows";
import { newRows } from "./new-rows";

type Content = {
  readonly rows: FormRows;
  readonly example: PublishedExample | null;
  /** The table's own name, as typed; "" where it has none. */
  readonly name: string;
};

export type Form = Content & {
  /** How many times a kept form has been opened: each time, the linked cells may have changed. */
  readonly opened: number;
  /** The example's rows, none when there is no example. */
  readonly exampleRows: FormRows;
  /** Whether the previous figures can be brought back: only until something else is changed. */
  readonly canPutBack: boolean;
  /** A change by hand. */
  change(this: void, change: (rows: FormRows) => FormRows): void;
  rename(this: void, name: string): void;
  /** Fills many fields at once. */
  fill(this: void, change: (rows: FormRows) => FormRows): void;
  load(this: void, example: PublishedExample): void;
  /** Opens rows that were kept, with the example that they began from. */
  open(this: void, rows: FormRows, example?: string): void;
  clear(this: void): void;
  putBack(this: void): void;
};

type State = Content & { readonly before: Content | null; readonly opened: number };

/** `opened` are the rows and the name of a table of the workbook; what was kept can then be brought back. */
export function useForm(
  definition: TableDefinition,
  withExample: boolean,
  opened: { readonly rows: FormRows; readonly name: string } | null,
): Form {
  const [state, setState] = useState<State>(() => {
    const kept = firstContent(definition, withExample);
    if (opened === null) return { ...kept, before: null, opened: 0 };
    const rows = rowsFrom(definition.assumptions, opened.rows);
    const isOther =
      !isUntouched(newRows(definition.assumptions), kept.rows) &&
      JSON.stringify(kept.rows.map(keptRow)) !== JSON.stringify(rows.map(keptRow));
    return { rows, example: null, name: opened.name, before: isOther ? kept : null, opened: 0 };
  });
  useKept(definition, state, opened !== null);
  const replace = (next: (now: Content) => Content): void =>
    setState((now) => ({
      ...next(now),
      before: isUntouched(newRows(definition.assumptions), now.rows) ? null : { rows: now.rows, example: now.example, name: now.name },
      opened: now.opened,
    }));
  return {
    rows: state.rows,
    example: state.example,
    name: state.name,
    opened: state.opened,
    exampleRows: state.example === null ? [] : exampleRows(definition, state.example),
    canPutBack: state.before !== null,
    change: (change) => setState((now) => ({ ...now, rows: change(now.rows), before: null })),
    rename: (name) => setState((now) => ({ ...now, name, before: null })),
    fill: (change) => replace((now) => ({ ...now, rows: change(now.rows) })),
    load: (example) => replace(({ name }) => ({ rows: exampleRows(definition, example), example, name })),
    open: (rows, example) => {
      replace(({ name }) => ({ rows: rowsFrom(definition.assumptions, rows), example: exampleOf(definition, example), name }));
      setState((now) => ({ ...now, opened: now.opened + 1 }));
    },
    clear: () => replace(() => ({ rows: newRows(definition.assumptions), example: null, name: "" })),
    putBack: () => setState((now) => (now.before === null ? now : { ...now.before, before: null, opened: now.opened + 1 })),
  };
}

function firstContent(definition: TableDefinition, withExample: boolean): Content {
  const kept = keptForm(definition.about.id);
  const [first] = definition.examples;
  if (withExample && kept === null && first !== undefined) return { rows: exampleRows(definition, first), example: first, name: "" };
  if (kept === null) return { rows: newRows(definition.assumptions), example: null, name: "" };
  const name = kept.name ?? "";
  return { rows: rowsFrom(definition.assumptions, kept.rows), example: exampleOf(definition, kept.example), name };
}

const exampleOf = ({ examples }: TableDefinition, id: string | undefined): PublishedExample | null =>
  examples.find((one) => one.id === id) ?? null;

const exampleRows = ({ assumptions }: TableDefinition, example: PublishedExample): FormRows =>
  rowsFrom(
    assumptions,
    example.rows.map((row) => ({ ...row, from: "example" as const })),
  );

/** In milliseconds. */
const keepAfter = 300;

/** Keeps the form a moment after the last change, and at once when the form or the pane is left. */
function useKept({ about: { id: table }, assumptions }: TableDefinition, { rows, example, name }: Content, isNew: boolean): void {
  const asOpened = useRef(isNew ? null : { rows, name });
  useEffect(() => {
    if (asOpened.current?.rows === rows && asOpened.current.name === name) return undefined;
    let isKept = false;
    const keepNow = (): void => {
      if (isKept) return;
      isKept = true;
      if (isUntouched(newRows(assumptions), rows) && name === "") forgetForm(table);
      else
        keepForm(table, {
          rows: rows.map(keptRow),
          changed: new Date().toISOString(),
          ...(example === null ? {} : { example: example.id }),
          ...(name === "" ? {} : { name }),
        });
    };
    const timer = setTimeout(keepNow, keepAfter);
    addEventListener("pagehide", keepNow);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", keepNow);
      keepNow();
    };
  }, [rows, name]);
}

/** An error that a cell held is kept as its text. */
export function keptRow(row: FormRow): KeptRow {
  const { value } = row;
  return { ...row, value: value === null || typeof value === "number" || typeof value === "boolean" ? value : textOf(value, false) };
}
