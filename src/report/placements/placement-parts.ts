/** What is printed of placements: the trend, each financial year, the spot price by need, and an open block. */
import {
  countWords,
  dateInWords,
  daysInFinancialYear,
  decimal,
  financialYearName,
  financialYearOfDay,
  firstDayOfFinancialYear,
  withCommas,
  type Decimal,
} from "../../calculation";
import type { ReportCell, ReportPart, ReportRow } from "../report";
import { isBought, type CareFigures, type CareYear } from "../../tables/placement-list/nights-in-care";
import type { Block, BlockFigures } from "../../tables/placement-list/open-block";
import { isBlockWithheld, withheldIn, withheldWithBought } from "../../tables/placement-list/withheld";

export type Shape = { readonly hasPrices: boolean; readonly needsOfPrices: boolean };
export type PrintedYear = {
  readonly beginning: number;
  readonly year: CareYear;
  /** That are counted: fewer than the year has where the last day that is counted is in it. */
  readonly days: number;
  readonly isWhole: boolean;
  readonly withheld: ReadonlySet<CareFigures>;
  readonly showsNeeds: boolean;
};

export function printedYear(beginning: number, year: CareYear, until: number, showsSmall: boolean): PrintedYear {
  const { total, types, providers, distances, needs, bought } = year;
  const days = Math.min(daysInFinancialYear(beginning), until - firstDayOfFinancialYear(beginning));
  const isWhole = days === daysInFinancialYear(beginning);
  const counted = { beginning, year, days, isWhole };
  if (showsSmall) return { ...counted, withheld: new Set(), showsNeeds: true };
  const tables = [[...types.values()], [...distances.values()]];
  const all = [...providers];
  const own = all.filter(([name]) => !isBought(name)).map(([, figures]) => figures);
  const from = all.filter(([name]) => isBought(name)).map(([, figures]) => figures);
  if (bought.nights === 0) return { ...counted, withheld: withheldIn(total, [...tables, own]), showsNeeds: false };
  return { ...counted, ...withheldWithBought(total, tables, { bought, from, others: own, needs: [...needs.values()] }) };
}

export const trendPart = (years: readonly PrintedYear[], { hasPrices }: Shape): ReportPart => ({
  id: "trend",
  caption: "Placements by financial year",
  columns: columns(hasPrices),
  rows: years.map(({ beginning, year, days, withheld }) => row(yearName(beginning, days), year.total, { days, hasPrices, withheld })),
  notes: [],
});

export function yearPart({ beginning, year, days, withheld }: PrintedYear, { hasPrices }: Shape): ReportPart {
  const { total, types, providers, bought, distances } = year;
  const printing = { days, hasPrices, withheld };
  const rows = (all: readonly (readonly [string, CareFigures])[], name: (code: string) => string): readonly ReportRow[] =>
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, figures]) => row(name(code), figures, printing));
  const own = [...providers].filter(([code]) => !isBought(code));
  const from = [...providers].filter(([code]) => isBought(code));
  return {
    id: `year-${beginning}`,
    caption: `Placements, ${yearName(beginning, days)}`,
    columns: columns(hasPrices),
    rows: [
      row(financialYearName(beginning), total, { ...printing, kind: "total" }),
      ...rows([...types], (code) => code || "No known type"),
      ...rows(own, (code) => (code === "PR1" ? "In house (PR1)" : code === "PR0" ? "Parents (PR0)" : "No known provider")),
      ...(from.length === 0 ? [] : [row("Bought (PR2 to PR5)", bought, printing)]),
      ...rows(from, (code) => code),
      ...rows([...distances], (band) => band || "Distance not known"),
    ],
    notes: [],
  };
}

/** None where there are no prices, nothing is bought, or the needs would give back what is withheld. */
export function needsPart(
  { beginning, year, days, withheld, showsNeeds }: PrintedYear,
  { hasPrices, needsOfPrices }: Shape,
): readonly ReportPart[] {
  if (!hasPrices || !showsNeeds || year.needs.size === 0) return [];
  const name = (need: string): string => (needsOfPrices ? need || "No need or no price" : (needWords[need] ?? "Need not known"));
  return [
    {
      id: `needs-${beginning}`,
      caption: `Spot price by need, ${yearName(beginning, days)}`,
      columns: columns(hasPrices),
      rows: [...year.needs]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([need, figures]) => row(name(need), figures, { days, hasPrices, withheld })),
      notes: [],
    },
  ];
}

/** CIN: why a child first came to be looked after. */
const needWords: Readonly<Record<string, string>> = {
  N1: "N1 Abuse or neglect",
  N2: "N2 Child’s disability",
  N3: "N3 Parental illness or disability",
  N4: "N4 Family in acute stress",
  N5: "N5 Family dysfunction",
  N6: "N6 Socially unacceptable behaviour",
  N7: "N7 Low income",
  N8: "N8 Absent parenting",
};

export function blockPart(
  block: Block,
  { began, taken, missed, others }: BlockFigures,
  years: readonly PrintedYear[],
  { hasPrices }: Shape,
  showsSmall: boolean,
): ReportPart {
  const days = block.until - block.from;
  const inYears = years.filter(
    ({ beginning }) => beginning >= financialYearOfDay(block.from) && beginning <= financialYearOfDay(block.until - 1),
  );
  const isBoughtWithheld = inYears.some(({ year, withheld }) => withheld.has(year.bought));
  const all = [taken, missed];
  const withheld = showsSmall
    ? new Set<CareFigures>()
    : isBlockWithheld(others, isBoughtWithheld)
      ? new Set([began, ...all])
      : withheldIn(began, [all]);
  const printing = { days, hasPrices, withheld };
  const full = decimal(taken.nights)
    .times(100)
    .div(block.beds * days);
  return {
    id: "block",
    caption: `An open block of ${block.beds} ${block.beds === 1 ? "bed" : "beds"}, ${dateInWords(block.from)} to ${dateInWords(block.until - 1)}`,
    columns: columns(hasPrices),
    rows: [
      row("Bought placements that began", began, { ...printing, kind: "total" }),
      row("While a bed was free", taken, printing),
      row("While none was free", missed, printing),
    ],
    notes: [
      withheld.has(taken) ? "How full the block would have been is withheld." : `The block would have been ${full.toFixed(1)}% full.`,
    ],
  };
}

const yearName = (beginning: number, days: number): string =>
  `${financialYearName(beginning)}${days < daysInFinancialYear(beginning) ? ` (${countWords(days, "day")})` : ""}`;

const columns = (hasPrices: boolean): ReportPart["columns"] =>
  ["", "Children", "Placements", "Nights", "Average children", ...(hasPrices ? ["Spend (£)", "£ a week"] : [])].map((text, index) => ({
    text,
    isWords: index === 0,
  }));

type Printing = {
  readonly days: number;
  readonly hasPrices: boolean;
  readonly withheld: ReadonlySet<CareFigures>;
  readonly kind?: ReportRow["kind"];
};

const row = (heading: string, figures: CareFigures, { days, hasPrices, withheld, kind = "plain" }: Printing): ReportRow => ({
  heading: { text: heading },
  kind,
  cells: cellsOf(figures, days, hasPrices).map((shown) => (withheld.has(figures) ? { text: "c", plain: "c" } : shown)),
});

function cellsOf(figures: CareFigures, days: number, hasPrices: boolean): readonly ReportCell[] {
  const { children, placements, nights, pricedNights, penceNights } = figures;
  return [
    ...[children, placements, nights].map((count) => cell(decimal(count), 0)),
    cell(decimal(nights).div(days), 2),
    ...(hasPrices
      ? [
          cell(decimal(penceNights).div(700), 0),
          pricedNights === 0 ? { text: "no price" } : cell(decimal(penceNights).div(pricedNights).div(100), 2),
        ]
      : []),
  ];
}

const cell = (figure: Decimal, places: number): ReportCell => ({ text: withCommas(figure.toFixed(places)), plain: figure.toFixed(places) });
