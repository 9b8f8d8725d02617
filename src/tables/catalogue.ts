/** The standard tables by name: light, for the gallery. A table's own definition is loaded when it is opened. */
import type { TableDefinition } from "./definition";

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

export type Entry = About & { load(this: void): Promise<TableDefinition> };

export const catalogue: readonly Entry[] = [
  {
    id: "savings-grid",
    title: "Savings grid",
    question: "What do we save at each occupancy and support level?",
    group: "Does the block pay?",
    keywords: ["occupancy", "void", "saving", "support level", "block contract", "spot purchase", "break-even"],
    load: async () => (await import("./savings-grid")).savingsGridTable,
  },
];

export function about(id: string): About {
  const entry = catalogue.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`No table ${id} in the catalogue`);
  return entry;
}
