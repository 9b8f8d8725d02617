/** How a published example fills in an assumption, for the reference and the command line. */
import { chosenText, isList, type AnyAssumption, type AssumptionRow } from "./assumption";
import type { PublishedExample, TableDefinition } from "./definition";

/** One row, or one for each item of a list; none without an example. */
export const rowsInExample = (assumption: AnyAssumption, example: PublishedExample | undefined): readonly AssumptionRow[] =>
  (example?.rows ?? []).filter(({ label }) =>
    isList(assumption) ? label.startsWith(`${assumption.label}, `) : label === assumption.label,
  );

/** The unit; one that depends on a choice is for the first example's choice, or the default. */
export function unitInExample({ unit }: AnyAssumption, { assumptions, examples: [example] }: TableDefinition): string {
  if (typeof unit === "string") return unit;
  const usual = (name: string) => Object.values(assumptions).find(({ label }) => label === name)?.usual ?? null;
  const lookUp = (name: string) => example?.rows.find(({ label }) => label === name)?.value ?? usual(name);
  return unit((label) => chosenText(lookUp, label));
}
