/** Assumptions that follow a cell of the user's: the block refers to it, and a check says whether it still holds a number. */
import { Decimal, fromCell } from "../calculation";
import type { AssumptionRow } from "./assumption";
import { linkText, linkWords, readLink, type CellLink } from "./cell-link";
import { foldedName } from "./same-name";
import type { Table } from "./table";

type Linkable = Pick<Table, "assumptions" | "checks">;

/** Links those assumptions whose value in the block is still what the cell held; the others keep the value that was given. */
export function linkAssumptions<Built extends Linkable>(built: Built, rows: readonly AssumptionRow[]): Built {
  const links = new Map(
    rows.flatMap((row): [string, { link: CellLink; value: Decimal }][] => {
      const link = row.link === undefined ? null : readLink(row.link);
      return link === null || typeof row.value !== "number" ? [] : [[foldedName(row.label), { link, value: fromCell(row.value) }]];
    }),
  );
  if (links.size === 0) return built;
  const assumptions = built.assumptions.map((line) => {
    const found = links.get(foldedName(line.label));
    return found !== undefined && line.value instanceof Decimal && line.value.eq(found.value) ? { ...line, link: found.link } : line;
  });
  // Excel reads a blank cell as 0: the check tells them apart.
  const checks = assumptions.flatMap(({ label, link }) =>
    link === undefined
      ? []
      : [{ label: `${label}: ${linkWords(link)} holds a number`, formula: [`ISNUMBER(${linkText(link)})`], holds: true }],
  );
  return { ...built, assumptions, checks: [...built.checks, ...checks] };
}
