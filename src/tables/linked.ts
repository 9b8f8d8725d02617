/** Assumptions that follow a cell of the user's: the block refers to it, and a check says whether it still holds a number. */
import { Decimal, fromCell } from "../calculation";
import type { AssumptionRow } from "./assumption";
import { linkText, readLink, type CellLink } from "./cell-link";
import type { Table } from "./table";

type Linkable = Pick<Table, "assumptions" | "checks">;

/** Where the block holds just what the cell held; anything else keeps the value that was given. */
export function linked<Built extends Linkable>(built: Built, rows: readonly AssumptionRow[]): Built {
  const links = new Map(
    rows.flatMap((row): [string, { link: CellLink; value: Decimal }][] => {
      const link = row.link === undefined ? null : readLink(row.link);
      return link === null || typeof row.value !== "number" ? [] : [[folded(row.label), { link, value: fromCell(row.value) }]];
    }),
  );
  if (links.size === 0) return built;
  const assumptions = built.assumptions.map((line) => {
    const found = links.get(folded(line.label));
    return found !== undefined && line.value instanceof Decimal && line.value.eq(found.value) ? { ...line, link: found.link } : line;
  });
  // Excel takes a blank cell for 0: the check is what tells them apart.
  const checks = assumptions.flatMap(({ label, link }) =>
    link === undefined
      ? []
      : [{ label: `${label}: ${linkText(link)} holds a number`, formula: [`ISNUMBER(${linkText(link)})`], holds: true }],
  );
  return { ...built, assumptions, checks: [...built.checks, ...checks] };
}

const folded = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();
