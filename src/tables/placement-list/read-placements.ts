/** A list of placements from the lines of a sheet. Only days and prices come out of it: nothing that tells who a child is. */
import { dateInWords, quoted, wholePence, withCommas, type Cell, type Decimal, type Placement } from "../../calculation";
import { dayIn, isBlankCell, isStillPlaced, priceIn } from "./list-cells";
import { columnsOf, type Columns } from "./list-columns";
import { summaryOf, type ListSummary } from "./list-summary";

export type PlacementList = {
  /** In the order of the list; at least one. */
  readonly placements: readonly Placement[];
  readonly summary: ListSummary;
  /** The lines that could not be read, each with its number and why. */
  readonly refused: readonly string[];
  /** Which columns were taken. */
  readonly columns: string;
  /** Where the columns stand, if cells hold every day and price as a number: what a formula could refer to. */
  readonly area: ListArea | null;
};
export type ListArea = Pick<Columns, "start" | "end" | "price" | "lastDayCounts"> & {
  readonly firstLine: number;
  readonly lastLine: number;
};

export const mostLines = 100_000;
/** What one answer of Excel on the web holds. */
export const mostSelectedLines = 20_000;
const mostPrice = 1_000_000;
export const tooManyLines = `The pane reads ${withCommas(mostLines)} rows at most. For SSDA903 episodes beyond that ask whoever uses the command line for: placement-costing placements EPISODES.csv --prices PRICES.csv`;

/** Yields how many lines have been read. `firstRow` is the number of the first line, as people count it. */
export function* readPlacements(
  source: Iterable<readonly Cell[]>,
  today: number,
  firstRow = 1,
): Generator<number, PlacementList | { readonly sentence: string }> {
  const lines: (readonly Cell[])[] = [];
  for (const line of source) {
    lines.push(line);
    // Headings are one more.
    if (lines.length > mostLines + 1) return { sentence: tooManyLines };
    yield 0;
  }
  while (lines.at(-1)?.every(isBlankCell) === true) lines.pop();
  if (lines.length === 0) return { sentence: "There is no list. Copy its rows in Excel, with their headings" };
  const columns = columnsOf(lines);
  if ("sentence" in columns) return columns;
  const placements: Placement[] = [];
  const refused: string[] = [];
  let areNumbers = true;
  for (const [index, line] of lines.entries()) {
    if (index < columns.firstLine) continue;
    const cells = [line[columns.start], line[columns.end], line[columns.price]] as const;
    const placement = cells.every(isBlankCell) || isShortBreak(line, columns) ? null : placementOf(cells, columns);
    if (typeof placement === "string") refused.push(`Row ${withCommas(index + firstRow)}: ${placement}`);
    else if (placement !== null) placements.push(placement);
    areNumbers &&= cells.every((cell) => (typeof cell === "number" ? cell % 1 === 0 || cell === line[columns.price] : isBlankCell(cell)));
    yield index + 1;
  }
  if (placements.length === 0) return { sentence: noneRead(refused) };
  const { start, end, price, firstLine, lastDayCounts, words } = columns;
  const summing = summaryOf(placements, today);
  let step = summing.next();
  for (; step.done !== true; step = summing.next()) yield lines.length;
  return {
    placements,
    summary: step.value,
    refused,
    columns: words,
    // A formula over the cells could not leave short breaks out.
    area:
      areNumbers && refused.length === 0 && columns.kinds.length === 0
        ? { start, end, price, lastDayCounts, firstLine, lastLine: lines.length - 1 }
        : null,
  };
}

/** Short breaks are left out of counts, as the Department for Education does. */
const isShortBreak = (line: readonly Cell[], { kinds }: Columns): boolean =>
  kinds.some((kind) => typeof line[kind] === "string" && /^\s*V[34]\s*$/i.test(line[kind]));

/** The placement, or what is wrong with its line; nothing where it has no night. */
function placementOf(
  [first, last, cost]: readonly [Cell | undefined, Cell | undefined, Cell | undefined],
  { lastDayCounts }: Columns,
): Placement | string | null {
  if (isBlankCell(first)) return "the start is blank. Type the date of the first day, like 01/04/2018";
  const start = dayIn(first ?? null);
  if (start === null) return `the start is ${quoted(first ?? null)}. Write a date as day/month/year, like 01/04/2018`;
  const end = isStillPlaced(last) ? null : dayIn(last ?? null);
  if (end === null && !isStillPlaced(last))
    return `the end is ${quoted(last ?? null)}. Write a date as day/month/year, like 31/03/2019, or leave it blank for a child still placed`;
  // An episode that ends on its first day has no night.
  if (end !== null && !lastDayCounts && end === start) return null;
  if (end !== null && end < start) return `the end, ${dateInWords(end)}, is before the start, ${dateInWords(start)}`;
  const price = priceIn(cost ?? null);
  if (isBlankCell(cost) || price?.isZero() === true) return "the price is blank or 0. Type the price of a week, like 2,411.30";
  if (price === null) return `the price is ${quoted(cost ?? null)}. Type the price of a week, like 2,411.30`;
  if (price.lt(0) || price.gt(mostPrice)) return `the price, £${money(price)}, must be from £0 to £1,000,000 a week`;
  return { start, end: end === null || lastDayCounts ? end : end - 1, weeklyPrice: wholePence(price.toNumber()) ?? price };
}

const money = (price: Decimal): string => withCommas(price.toFixed(2));

function noneRead(refused: readonly string[]): string {
  const [first] = refused;
  if (first === undefined) return "There is no placement under the headings. Copy the rows of the list too";
  return `None of the ${withCommas(refused.length)} rows could be read. ${first}`;
}
