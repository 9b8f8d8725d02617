/** The standard tables for the gallery: each one's definition is loaded when it is opened. */
import { abouts, type About } from "./about";
import type { TableDefinition } from "./definition";

export type { About };

export type Entry = About & { load(this: void): Promise<TableDefinition> };

const loads: Readonly<Record<string, Entry["load"]>> = {
  "savings-grid": async () => (await import("./savings-grid")).savingsGridTable,
};

export const catalogue: readonly Entry[] = abouts.flatMap((about) => {
  const load = loads[about.id];
  return load === undefined ? [] : [{ ...about, load }];
});
