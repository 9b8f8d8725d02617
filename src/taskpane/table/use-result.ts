/** The table as the form now has it, worked out a moment after the last key. */
import { useEffect, useRef, useState } from "preact/hooks";
import { makeTable, type AssumptionProblem, type Table, type TableDefinition } from "../../tables";
import { announce } from "../announce";
import type { FormRows } from "./form-rows";

export type Result = {
  /** Of the last form that had one. */
  readonly table: Table | null;
  readonly problems: readonly AssumptionProblem[];
};

const workOutAfter = 150;
const sayAfter = 1000;

export function useResult(definition: TableDefinition, rows: FormRows): Result {
  const [result, setResult] = useState<Result>(() => next(null, definition, rows));
  const shown = useRef(rows);
  useEffect(() => {
    if (shown.current === rows) return undefined;
    shown.current = rows;
    const workOut = setTimeout(() => setResult((before) => next(before.table, definition, rows)), workOutAfter);
    const say = setTimeout(() => announce(inWords(next(null, definition, rows))), sayAfter);
    return () => {
      clearTimeout(workOut);
      clearTimeout(say);
    };
  }, [rows]);
  return result;
}

/** The problems of these rows, and the table: theirs, or the last there was. */
export function next(before: Table | null, definition: TableDefinition, rows: FormRows): Result {
  const made = makeTable(definition, rows);
  return "table" in made ? { table: made.table, problems: [] } : { table: before, problems: made.problems };
}

const inWords = ({ table, problems }: Result): string => (table === null ? noResult(problems.length) : `${table.headline.join(" ")}.`);

export const noResult = (count: number): string => `No result yet: ${things(count)} to put right`;
export const things = (count: number): string => (count === 1 ? "1 thing" : `${count} things`);
