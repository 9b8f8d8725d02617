/** What the gallery shows of a standard table, without loading its definition. */
export type TableGroup =
  "Does the block pay?" | "What will it cost?" | "Which way should we buy?" | "What is demand doing?" | "After the award";

export type TableListing = {
  readonly id: string;
  readonly title: string;
  /** "What do we save at each occupancy and support level?" */
  readonly question: string;
  readonly group: TableGroup;
  /** Words that people may search for. */
  readonly keywords: readonly string[];
};
