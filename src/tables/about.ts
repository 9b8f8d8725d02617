/** What the gallery says of a standard table. Light: no table's own definition is needed for it. */
export type TableGroup = "Does the block pay?" | "What will it cost?" | "Which way should we buy?" | "What is demand doing?";

export type About = {
  readonly id: string;
  readonly title: string;
  /** "What do we save at each occupancy and support level?" */
  readonly question: string;
  readonly group: TableGroup;
  /** Words that people may search for. */
  readonly keywords: readonly string[];
};
