/** The standard tables: a line each. What a table asks for and works out is loaded when it is opened, or named in CARE.TABLE. */
import type { About } from "./about";
import type { DeclaredTable, TableDefinition } from "./definition";

export type { About };

export type Entry = About & { load(this: void): Promise<TableDefinition> };

const loaded = new Map<string, TableDefinition>();

const entry = (about: About, load: () => Promise<{ readonly table: DeclaredTable }>): Entry => ({
  ...about,
  load: async () => {
    const definition = loaded.get(about.id) ?? { about, ...(await load()).table };
    loaded.set(about.id, definition);
    return definition;
  },
});

export const catalogue: readonly Entry[] = [
  entry(
    {
      id: "savings-grid",
      title: "Savings grid",
      question: "What do we save at each occupancy and support level?",
      group: "Does the block pay?",
      keywords: ["occupancy", "void", "saving", "support level", "block contract", "spot purchase", "break-even"],
    },
    () => import("./savings-grid"),
  ),
];

/** A table that has been loaded already, for whoever cannot wait. */
export const loadedTable = (id: string): TableDefinition | undefined => loaded.get(id);
