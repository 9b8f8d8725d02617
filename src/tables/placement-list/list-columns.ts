/** Which columns of a list are the start, the end and the weekly price; by their headings, else by what stands in them. */
import { quoted, type Cell } from "../../calculation";
import { dayIn, isBlankCell, isStillPlaced, priceIn } from "./list-cells";

type Line = readonly Cell[];
export type Columns = {
  readonly start: number;
  readonly end: number;
  readonly price: number;
  /** Where an SSDA903 list says that an episode is a short break: its legal status; and the kind of placement, where some systems have it. */
  readonly kinds: readonly number[];
  /** In an SSDA903 list DEC is the day on which the next episode begins, and no night of this one. */
  readonly lastDayCounts: boolean;
  /** The index of the first line under the headings. */
  readonly firstLine: number;
  /** Which columns they are, and how many others were dropped. */
  readonly words: string;
};

const askForHeadings = "Put headings above the list: Start, End and Weekly price";
/** The lines that are looked at to tell what a column holds. */
const sampleSize = 200;
/** Headings are looked for in so many lines, since a title may stand above them. */
export const mostAbove = 10;

export function columnsOf(lines: readonly Line[]): Columns | { readonly sentence: string } {
  const headings = lines.slice(0, mostAbove).findIndex(isHeadings);
  const sample = lines.slice(headings + 1, headings + 1 + sampleSize);
  const width = Math.max(0, ...sample.map((line) => line.length));
  if (width < 3) return { sentence: "Copy at least three columns beside each other: the start, the end, and the price of a week" };
  const columns = Array.from({ length: width }, (_, index) => columnAt(index, lines[headings]?.[index], sample));
  const found = headings < 0 ? byContent(columns, sample) : byHeading(columns);
  if ("sentence" in found) return found;
  const { start, end, price } = found;
  const lastDayCounts = !episodeHeadings.end.test(end.heading);
  const kinds = lastDayCounts ? [] : columns.filter(({ heading }) => episodeHeadings.kinds.test(heading));
  const hasStatus = kinds.some(({ heading }) => episodeHeadings.status.test(heading));
  const left = width - 3 - kinds.length;
  const names = [start, end, price].map(({ heading, index }) => (heading === "" ? `column ${index + 1}` : quoted(heading)));
  return {
    start: start.index,
    end: end.index,
    price: price.index,
    kinds: kinds.map(({ index }) => index),
    lastDayCounts,
    firstLine: headings + 1,
    words: `Start is ${names[0] ?? ""}, end is ${names[1] ?? ""}, price a week is ${names[2] ?? ""}.${left === 0 ? "" : left === 1 ? " The other column was dropped." : ` The other ${left} columns were dropped.`}${lastDayCounts ? "" : ` DEC is the day after the last night. ${hasStatus ? "Short breaks (LS V3, V4) are left out." : "There is no column LS, so that short breaks cannot be told and are counted."}`}`,
  };
}

const headingPatterns = {
  start: /^decom$|start|commenc|began|begin|admi(tt|ss)|first day|^from\b|date (from|placed)|(placement|placed) date|date of placement/i,
  end: /^dec$|\bend|ceas|finish|leav(e|ing)|left|discharg|last day|^to\b|^until\b|date to\b|clos/i,
  price: /price|cost|fee|rate|charge|£/i,
  weekly: /week|\bp\.?w\b|\bpw\b|\/ ?wk?\b/i,
  otherPeriod: /year|annual|annum|\bp\.?a\b|month|\bday|daily|night/i,
} as const;

/** Columns of the SSDA903 return's episodes, in capitals or not. */
const episodeHeadings = { start: /^decom$/i, end: /^dec$/i, status: /^ls$/i, kinds: /^(ls|place|pl)$/i } as const;

/** What tells who a child is, or where: a number under such a heading is never a price. */
const neverAPrice =
  /^(child|child ?id|upn|urn|ofsted urn|nhs( number| no\.?)?|dob)$|post ?code|^(home|pl)_post$|\b(id|ref|reference|case (number|no\.?)|date of birth)\b/i;

const isHeadings = (line: Line): boolean =>
  !line.some((cell) => typeof cell === "number" || dayIn(cell) !== null) &&
  [headingPatterns.start, headingPatterns.end, headingPatterns.price].filter((words) =>
    line.some((cell) => typeof cell === "string" && words.test(cell)),
  ).length >= 2;

type Column = {
  readonly index: number;
  readonly heading: string;
  readonly isBlank: boolean;
  readonly hasDays: boolean;
  readonly hasPrices: boolean;
  /** Pounds signs, pence or thousands are written in it. */
  readonly hasPounds: boolean;
  /** Most figures in it are larger than any price of a week: numbers of children or of homes. */
  readonly isTooLarge: boolean;
};

function columnAt(index: number, heading: Cell | undefined, sample: readonly Line[]): Column {
  const cells = sample.map((line) => line[index] ?? null).filter((cell) => !isBlankCell(cell) && !isStillPlaced(cell));
  const days = cells.filter(isLikelyDay).length;
  const prices = cells.filter((cell) => !isLikelyDay(cell) && priceIn(cell) !== null);
  const most = (count: number): boolean => count > 0 && count * 2 >= cells.length;
  return {
    index,
    heading: typeof heading === "string" ? heading.trim() : "",
    isBlank: cells.length === 0,
    hasDays: most(days),
    hasPrices: most(prices.length),
    isTooLarge: prices.filter((cell) => priceIn(cell)?.gt(mostUsualPrice) === true).length * 2 > prices.length,
    hasPounds: prices.some((cell) => (typeof cell === "number" ? !Number.isInteger(cell) : typeof cell === "string" && /[£.,]/.test(cell))),
  };
}

/** £ a week: a column of larger figures, with no heading that says price, is likelier to number children. */
const mostUsualPrice = 30_000;

/** From 1970 to 2099: a number outside of it is likelier to be something else. */
const [firstLikely, lastLikely] = [25_569, 73_050];
function isLikelyDay(cell: Cell): boolean {
  const day = dayIn(cell);
  const isNumber = typeof cell === "number" || (typeof cell === "string" && /^\s*\d+\s*$/.test(cell));
  return day !== null && (!isNumber || (day >= firstLikely && day <= lastLikely));
}

type Found = { readonly start: Column; readonly end: Column; readonly price: Column } | { readonly sentence: string };

function byHeading(columns: readonly Column[]): Found {
  const start = onlyColumn(columns, "start", headingPatterns.start, /placement/i, ({ hasDays, isBlank }) => hasDays || isBlank);
  if ("sentence" in start) return start;
  const end = onlyColumn(columns, "end", headingPatterns.end, /placement/i, (one) => (one.hasDays || one.isBlank) && one !== start);
  if ("sentence" in end) return end;
  const isEpisodes = columns.some(({ heading }) => episodeHeadings.start.test(heading));
  if (isEpisodes && !columns.some(({ heading }) => isPriceHeading(heading)))
    return {
      sentence:
        "These are SSDA903 episodes, which have no prices: put a column headed Weekly price beside them. CHILD, UPN and URN are never taken for one",
    };
  const price = onlyColumn(
    columns,
    "weekly price",
    headingPatterns.price,
    headingPatterns.weekly,
    ({ hasPrices, heading }) => hasPrices && isPriceHeading(heading),
  );
  if ("sentence" in price) return price;
  if (headingPatterns.otherPeriod.test(price.heading) && !headingPatterns.weekly.test(price.heading))
    return { sentence: `The price is headed ${quoted(price.heading)}. Give what a week costs, under the heading Weekly price` };
  return { start, end, price };
}

export const isPriceHeading = (heading: string): boolean => headingPatterns.price.test(heading) && !neverAPrice.test(heading);

/** The one column that fits; of several, the one whose heading fits `closer` too. */
function onlyColumn(
  columns: readonly Column[],
  what: string,
  words: RegExp,
  closer: RegExp,
  fits: (column: Column) => boolean,
): Column | { readonly sentence: string } {
  const all = columns.filter((column) => words.test(column.heading) && fits(column));
  const closest = all.filter(({ heading }) => closer.test(heading));
  const [one, ...others] = closest.length > 0 ? closest : all;
  if (one === undefined)
    return {
      sentence: `No column is headed as the ${what}, with ${what === "weekly price" ? "prices" : "dates"} under it. ${askForHeadings}`,
    };
  if (others.length === 0) return one;
  return {
    sentence: `${[one, ...others].map(({ heading }) => quoted(heading)).join(" and ")} could each be the ${what}. Copy only the column that is`,
  };
}

/** Few placements last longer: such a column may be the dates of birth. */
const longStay = 5 * 365;

function byContent(columns: readonly Column[], sample: readonly Line[]): Found {
  const days = columns.filter(({ hasDays }) => hasDays);
  const figures = columns.filter(({ hasPrices, hasDays, isTooLarge }) => hasPrices && !hasDays && !isTooLarge);
  const pounds = figures.filter(({ hasPounds }) => hasPounds);
  // Lists begin with the number of the child: whole numbers before the dates may be that.
  const [firstFigures] = figures;
  if (pounds.length === 0 && firstFigures !== undefined && days.length > 0 && firstFigures.index < (days[0]?.index ?? 0))
    return { sentence: `The whole numbers before the dates could name the children. ${askForHeadings}` };
  const [price, ...otherPrices] = pounds.length > 0 ? pounds : figures;
  const [start, second, ...otherDays] = days;
  // Where every child is still placed, the ends are a column of blanks.
  const end = second ?? (columns.length === 3 ? columns.find(({ isBlank }) => isBlank) : undefined);
  if (start === undefined || end === undefined || price === undefined)
    return { sentence: `The list needs two columns of dates and one of prices. ${askForHeadings}` };
  if (otherDays.length > 0) return { sentence: `${days.length} columns hold dates. ${askForHeadings}` };
  if (otherPrices.length > 0) return { sentence: `${otherPrices.length + 1} columns could be the price. ${askForHeadings}` };
  const stays = sample.flatMap((line) => {
    const [from, to] = [dayIn(line[start.index] ?? null), dayIn(line[end.index] ?? null)];
    return from === null || to === null ? [] : [to - from];
  });
  if (stays.filter((stay) => stay > longStay).length * 2 > stays.length)
    return { sentence: `Most of these placements would last over five years: one column may be the dates of birth. ${askForHeadings}` };
  return { start, end, price };
}
