/** Which problems are shown: those of fields that people have left and, once they press Insert, all. */
import { useEffect, useState } from "preact/hooks";
import type { AssumptionProblem } from "../../tables";
import type { FormRow, FormRows } from "./form-rows";

export type ShownProblems = {
  /** All, in the order of the form, once Insert was pressed; none before. */
  readonly summary: readonly AssumptionProblem[];
  /** How many are shown at fields. */
  readonly count: number;
  at(this: void, row: FormRow): AssumptionProblem | undefined;
  leave(this: void, label: string): void;
  /** Shows why a value from the sheet was not taken, until the form changes. */
  refuse(this: void, label: string, sentence: string): void;
  showAll(this: void): void;
};

export function useShownProblems(found: readonly AssumptionProblem[], rows: FormRows): ShownProblems {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, setAsked] = useState(false);
  const [refused, setRefused] = useState<{ problem: AssumptionProblem; rows: FormRows } | null>(null);
  useEffect(() => {
    if (found.length === 0) setAsked(false);
  }, [found]);
  useEffect(() => {
    if (refused !== null && refused.rows !== rows) setRefused(null);
  }, [rows]);

  const problems = inOrder(found, rows);
  const shown = problems.filter(({ label }) => isAsked || left.has(label));
  const notTaken = refused?.rows === rows ? refused.problem : undefined;
  return {
    summary: isAsked ? problems : [],
    count: shown.length,
    at: (row) =>
      notTaken !== undefined && notTaken.label === row.label
        ? notTaken
        : shown.length > 0 && isLastOf(rows, row)
          ? shown.find(({ label }) => sameLabel(label, row.label))
          : undefined,
    leave: (label) => setLeft((before) => (before.has(label) ? before : new Set([...before, label]))),
    refuse: (label, sentence) => setRefused({ problem: { label, sentence }, rows }),
    showAll: () => setAsked(true),
  };
}

/** Of several rows with the same name, the last is the one to change. */
const isLastOf = (rows: FormRows, row: FormRow): boolean => rows.filter(({ label }) => sameLabel(label, row.label)).at(-1) === row;

const sameLabel = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

function inOrder(problems: readonly AssumptionProblem[], rows: FormRows): readonly AssumptionProblem[] {
  const place = ({ label }: AssumptionProblem): number => rows.findIndex((row) => sameLabel(row.label, label));
  return [...problems].sort((one, other) => place(one) - place(other));
}
