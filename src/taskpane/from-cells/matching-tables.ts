/** Which tables two columns of names and values would fill. */
import type { AssumptionRow, TableDefinition } from "../../tables";
import { blankRows, filled } from "../table/form-rows";
import { inOwnWords, mergedRows } from "../table/taken-rows";

const mostOffered = 2;
/** The share of what a table needs, and of the lines, that the cells must give. */
const [enoughGiven, enoughRead] = [0.5, 0.7];
const fewestTaken = 3;

/** The best first; those that want nothing more come before those that do. */
export function matchingTables(definitions: readonly TableDefinition[], read: readonly AssumptionRow[]): readonly TableDefinition[] {
  return definitions
    .flatMap((definition) => {
      const like = likeness(definition, read);
      return like === null ? [] : [{ definition, like }];
    })
    .sort((one, other) => other.like - one.like)
    .slice(0, mostOffered)
    .map(({ definition }) => definition);
}

/** Null where the cells are not this table's. */
function likeness({ assumptions }: TableDefinition, read: readonly AssumptionRow[]): number | null {
  const { rows, unread } = inOwnWords(assumptions, read);
  const taken = rows.filter(({ from }) => from === "cells");
  const isTwice = new Set(taken.map(({ label }) => label)).size < taken.length;
  const { given, needed } = filled(assumptions, mergedRows(assumptions, blankRows(assumptions), rows));
  const [shareGiven, shareRead] = [given / needed, taken.length / (taken.length + unread.length)];
  if (isTwice || taken.length < fewestTaken || shareGiven < enoughGiven || shareRead < enoughRead) return null;
  return shareGiven + shareRead;
}
