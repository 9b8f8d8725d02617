/** Spot prices of placements that stand in the workbook, as links that know their headings, and the assumption of a table that takes one. */
import { linkText, type Heading } from "../cell-link";
import { columnLetters, type Corner } from "../sheet-block";
import type { AnyAssumption, AssumptionRow, Assumptions } from "../assumption";

/** The cells of a table of placements, from its caption on, as the workbook holds them. */
export type PlacementCells = Corner & { readonly sheet: string; readonly values: readonly (readonly unknown[])[] };

export type SpotPrice = {
  /** "2025/26" */
  readonly year: string;
  /** "Complex", or all that is bought. */
  readonly need: string;
  /** £ a week. */
  readonly value: number;
  readonly link: string;
};

/** The prices that a table shows: none that is withheld, and of a table by provider that of what is bought alone. */
export function spotPrices({ sheet, row: top, column: left, values }: PlacementCells): readonly SpotPrice[] {
  const [caption, headings = []] = [values[0]?.[0], values[1]];
  if (typeof caption !== "string") return [];
  const [, isByNeed, year = ""] = /^(Spot price by need|Placements), (.+)$/.exec(caption) ?? [];
  const column = headings.indexOf(weekly);
  if (isByNeed === undefined || column < 0) return [];
  const at = (row: number, across: number): string => `${columnLetters(left + across)}${top + row + 1}`;
  const end = values.findIndex(([first], row) => row > 1 && (first === "" || first === null));
  return values.slice(0, end < 0 ? values.length : end).flatMap((line, row): SpotPrice[] => {
    const [need, value] = [line[0], line[column]];
    if (row < 2 || typeof need !== "string" || typeof value !== "number" || value <= 0) return [];
    // A link could not hold a quotation mark.
    if (need.includes('"')) return [];
    if (isByNeed === "Placements" && !/^Bought\b/.test(need)) return [];
    const known: readonly Heading[] = [
      { cell: at(0, 0), holds: caption },
      { cell: at(row, 0), holds: need },
      { cell: at(1, column), holds: weekly },
    ];
    return [{ year, need, value, link: linkText({ sheet, cell: at(row, column), headings: known }) }];
  });
}

const weekly = "£ a week";

/** The assumption that is the spot price or spot cost of a table; null where it has none, or one for each of several. */
export const spotAssumption = (assumptions: Assumptions): AnyAssumption | null =>
  Object.values(assumptions).find(({ wholePlace, ...one }) => wholePlace?.side === "spot" && !("names" in one)) ?? null;

/** The rows to take: the price, and that it is a week's where the table asks how it is given. */
export function spotPriceRows(assumptions: Assumptions, spot: AnyAssumption, price: SpotPrice): readonly AssumptionRow[] {
  const given = Object.values(assumptions).find(({ label }) => label === spot.wholePlace?.givenAs);
  const aWeek = typeof given?.field === "object" ? given.field.choices.find((choice) => choice.startsWith("£ a week")) : undefined;
  return [
    ...(given === undefined || aWeek === undefined ? [] : [{ label: given.label, value: aWeek }]),
    { label: spot.label, value: price.value, link: price.link, source: `placements, ${price.year}, ${price.need}`, status: "actual" },
  ];
}
