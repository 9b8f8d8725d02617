/** A standard table, declared once: what it asks, what it answers, and its published examples. */
import type { About } from "./about";
import type { AssumptionProblem, AssumptionRow, Assumptions, AssumptionValues } from "./assumption";
import { readAssumptions } from "./read-assumptions";
import type { Table } from "./table";

export type PublishedExample = {
  readonly id: string;
  /** "Hackney 2019, Table 1". */
  readonly title: string;
  /** What the report says in words, for whoever wants to compare. */
  readonly says: string;
  readonly rows: readonly AssumptionRow[];
  /** The figures as printed, by part, without the heading of each row. */
  readonly printed: Readonly<Record<string, readonly (readonly string[])[]>>;
};

/** The rows as given, for the sources and statuses that stand beside values. */
export type Sources = (label: string) => Pick<AssumptionRow, "source" | "status">;

export type TableDefinition<A extends Assumptions = Assumptions> = {
  /** What the gallery says of it. */
  readonly about: About;
  readonly assumptions: A;
  readonly examples: readonly PublishedExample[];
  /** The table, or what the assumptions cannot mean together. */
  build(this: void, values: AssumptionValues<A>, sources: Sources): Table | readonly AssumptionProblem[];
};

export const defineTable = <const A extends Assumptions>(definition: TableDefinition<A>): TableDefinition<A> => definition;

export type Made = { readonly table: Table } | { readonly problems: readonly AssumptionProblem[] };

/** From filled-in assumptions to the table, or to everything that is wrong with them. */
export function makeTable(definition: TableDefinition, rows: readonly AssumptionRow[]): Made {
  const read = readAssumptions(definition.assumptions, rows);
  if ("problems" in read) return read;
  const byLabel = new Map(rows.map((row) => [row.label.trim().toLowerCase(), row]));
  const table = definition.build(read.values, (label) => {
    const { source, status } = byLabel.get(label.toLowerCase()) ?? {};
    return { ...(source === undefined ? {} : { source }), ...(status === undefined ? {} : { status }) };
  });
  return "id" in table ? { table } : { problems: table };
}
