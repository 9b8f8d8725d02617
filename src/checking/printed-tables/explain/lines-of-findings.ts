/** A line left out of a total in every column is one slip: one finding, with all its cells. */
import type { Diagnosis } from "../diagnose/diagnosis";
import type { Finding } from "../finding";
import type { ReadTable } from "../read/read-table";
import { findingOf } from "./finding-words";
import { missingLineFinding } from "./missing-line";

export function findingsOf(diagnoses: readonly Diagnosis[], read: ReadTable, table: number): readonly Finding[] {
  const groups = new Map<unknown, Diagnosis[]>();
  const inOrder = [...diagnoses].sort((one, other) => one.figure.row - other.figure.row || one.figure.column - other.figure.column);
  for (const one of inOrder) {
    const key = lineSlip(one) ?? one;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap((group) => {
    const said = group.flatMap((one) => missingLineFinding(one, read, table) ?? findingOf(one, read, table) ?? []);
    return said.length === 0 ? [] : [joined(said)];
  });
}

/** The same item missing from the same total; null for what happens to one cell. */
function lineSlip({ slip, by, figure }: Diagnosis): string | null {
  if (!slip.item || by.member >= 0) return null;
  const { result } = by.test.scored.hypothesis;
  const isRow = result.of === "rows";
  return [slip.kind, result.of, isRow ? figure.row : figure.column, isRow ? slip.item.row : slip.item.column].join(" ");
}

function joined(findings: readonly Finding[]): Finding {
  const [first, ...others] = findings;
  if (!first) throw new RangeError("A finding is of one cell at least");
  if (others.length === 0) return first;
  return {
    ...first,
    also: others.map(({ where }) => where),
    why: `${first.why} The same line is missed or repeated in ${others.length} more ${others.length === 1 ? "cell" : "cells"}.`,
    tests: findings.reduce((sum, { tests }) => sum + tests, 0),
  };
}
