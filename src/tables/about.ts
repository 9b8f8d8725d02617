/** What the gallery says of each standard table. Light: no table's own definition is here. */
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

export const abouts: readonly About[] = [
  {
    id: "savings-grid",
    title: "Savings grid",
    question: "What do we save at each occupancy and support level?",
    group: "Does the block pay?",
    keywords: ["occupancy", "void", "saving", "support level", "block contract", "spot purchase", "break-even"],
  },
];

export function about(id: string): About {
  const found = abouts.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Nothing is said about a table ${id}`);
  return found;
}
