/** The table that the form gives, worked out a moment after the last key. */
import { useEffect, useRef, useState } from "preact/hooks";
import { makeTable, unitQuestions, withSigns, type AssumptionProblem, type Table, type TableDefinition } from "../../tables";
import { countWords } from "../count-words";
import { unforeseenFailure } from "../failure";
import { announce } from "../announce";
import { settings } from "../settings";
import type { FormRows } from "./form-rows";

export type Result = {
  /** If the form has problems, the last table before it had. */
  readonly table: Table | null;
  readonly problems: readonly AssumptionProblem[];
  /** Says that it could not be worked out, though nothing is wrong with the form. */
  readonly failed?: string;
};

/** In milliseconds. */
const workOutAfter = 150;
const sayAfter = 1000;

export function useResult(definition: TableDefinition, rows: FormRows): Result {
  const [result, setResult] = useState<Result>(() => resultOf(null, definition, rows));
  const [workedOut, latest] = [useRef(rows), useRef(result)];
  useEffect(() => {
    if (workedOut.current === rows) return undefined;
    workedOut.current = rows;
    const workOut = setTimeout(() => {
      latest.current = resultOf(latest.current.table, definition, rows);
      setResult(latest.current);
    }, workOutAfter);
    const say = setTimeout(() => announce(inWords(latest.current)), sayAfter);
    return () => {
      clearTimeout(workOut);
      clearTimeout(say);
    };
  }, [rows]);
  return result;
}

/** The problems of these rows, and their table or, if they make none, the last. */
export function resultOf(before: Table | null, definition: TableDefinition, rows: FormRows): Result {
  try {
    const made = makeTable(definition, rows, unitQuestions);
    return "table" in made ? { table: withSigns(made.table, settings().signs), problems: [] } : { table: before, problems: made.problems };
  } catch (error) {
    return { table: null, problems: [], failed: unforeseenFailure(error, { action: "work out the table" }) };
  }
}

const inWords = ({ table, problems, failed }: Result): string =>
  failed !== undefined ? `${failed}.` : table === null || problems.length > 0 ? noResult(problems.length) : `${table.headline.join(" ")}.`;

export const noResult = (count: number): string => `No result yet: ${countWords(count, "problem")} to fix`;
