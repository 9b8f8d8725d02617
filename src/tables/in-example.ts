/** An assumption as a published example fills it in: for the reference and for whoever lists the tables. */
import { chosen, isList, type AnyAssumption, type AssumptionRow } from "./assumption";
import type { PublishedExample, TableDefinition } from "./definition";

/** Its rows: one, or one for each item of a list. None without an example. */
export const rowsInExample = (assumption: AnyAssumption, example: PublishedExample | undefined): readonly AssumptionRow[] =>
  (example?.rows ?? []).filter(({ label }) =>
    isList(assumption) ? label.startsWith(`${assumption.label}, `) : label === assumption.label,
  );

/** A unit that a choice decides is that of the first example's choice, or of the usual one. */
export function unitInExample({ unit }: AnyAssumption, { assumptions, examples: [example] }: TableDefinition): string {
  if (typeof unit === "string") return unit;
  const usual = (wanted: string) => Object.values(assumptions).find(({ label }) => label === wanted)?.usual ?? null;
  const look = (wanted: string) => example?.rows.find(({ label }) => label === wanted)?.value ?? usual(wanted);
  return unit((label) => chosen(look, label));
}
