/** A standard table, declared once: what it asks, what it answers, and its published examples. */
import type { TableListing } from "./table-listing";
import type { AssumptionProblem, AssumptionRow, Assumptions, AssumptionValues, ValueLookup } from "./assumption";
import { readAssumptions } from "./read-assumptions";
import { linkAssumptions } from "./link-assumptions";
import type { ProfileFeed } from "./from-profile/feed";
import type { YearlyLabels } from "./placement-list/yearly-figures";
import { provenanceOf, type Provenance } from "./provenance";
import { datedRows } from "./published-reports";
import type { Table, Warning } from "./table";

/** A figure as the report prints it, with why it is wrong where it is; null where the report prints none. */
export type Printed = string | null | { readonly printed: string; readonly because: string };

export type PublishedExample = {
  readonly id: string;
  /** A worked example of our own, not of a report: its figures were worked out apart from the tables. */
  readonly isWorked?: true;
  /** "Hackney 2019, Table 1". */
  readonly title: string;
  /** What the report says, in a few sentences. */
  readonly says: string;
  readonly rows: readonly AssumptionRow[];
  /** The figures as printed, by part, without the heading of each row. */
  readonly printed: Readonly<Record<string, readonly (readonly Printed[])[]>>;
};

/** The source, date and status given for the assumption of this label. */
export type Sources = (label: string) => Provenance;

/** A table without its listing in the catalogue. */
export type DeclaredTable<A extends Assumptions = Assumptions> = {
  readonly assumptions: A;
  readonly examples: readonly PublishedExample[];
  /** The lists that a list of placements can fill in, year by year. */
  readonly fromPlacements?: YearlyLabels;
  /** What a contract profile of the workbook can fill in, as formulas that refer to its cells. */
  readonly fromProfile?: ProfileFeed;
  /** The table, or the problems where assumptions contradict each other. */
  build(this: void, values: AssumptionValues<A>, sources: Sources): BuiltTable | readonly AssumptionProblem[];
};

export type BuiltTable = Omit<Table, keyof Pick<TableListing, "id" | "title" | "question">>;

export type TableDefinition = DeclaredTable & {
  /** What the gallery says of it. */
  readonly about: TableListing;
};

export const defineTable = <const A extends Assumptions>(table: DeclaredTable<A>): DeclaredTable<A> => ({
  ...table,
  examples: table.examples.map((example) => ({ ...example, rows: datedRows(example.rows) })),
});

export type Made = { readonly table: Table } | { readonly problems: readonly AssumptionProblem[] };

/** From filled-in assumptions to the table, or to everything that is wrong with them; \`questions\` asks about units that may be mistaken. */
export function makeTable(definition: TableDefinition, rows: readonly AssumptionRow[], questions: Questions = () => []): Made {
  const { assumptions, about } = definition;
  const read = readAssumptions(assumptions, rows);
  if ("problems" in read) return read;
  const byLabel = new Map(rows.map((row) => [row.label.trim().toLowerCase(), row]));
  const built = definition.build(read.values, (label) => provenanceOf(byLabel.get(label.toLowerCase())));
  if (!("parts" in built)) return { problems: built };
  const { id, title, question } = about;
  const warnings = [...built.warnings, ...questions(assumptions, read.values, read.lookUp)];
  return { table: { id, title, question, ...linkAssumptions(built, rows), warnings } };
}

/** What may be asked of the values that were read. */
type Questions = (assumptions: Assumptions, values: Readonly<Record<string, unknown>>, lookUp: ValueLookup) => readonly Warning[];
