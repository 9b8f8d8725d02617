/** Episodes of the SSDA903 return. Numbers stand for the child and the home as soon as a line is read; nothing names them after that. */
import { lastSerial } from "../../calculation";
import { dayIn, isStillPlaced } from "./list-cells";
import type { DatedPrice, PriceList } from "./price-list";

export type Episode = {
  readonly child: number;
  /** 0 where the home has no number. */
  readonly home: number;
  readonly type: string;
  readonly provider: string;
  /** CIN, the code of the child's need; "" where it is not known. */
  readonly need: string;
  /** A band of miles; "" where it is not known, null where the list has none. */
  readonly distance: string | null;
  readonly start: number;
  /** DEC, the day after the last night; null where the episode is open. */
  readonly end: number | null;
  /** Those of `joinPrices`. */
  prices: readonly DatedPrice[];
};
export type Episodes = {
  readonly episodes: Episode[];
  /** By the legal status (LS); null where the list has none, and short breaks are counted. */
  readonly shortBreaks: number | null;
  /** A blank child, a day that is none, an end before the start. */
  readonly unreadable: number;
  /** The latest day that stands in the list. */
  readonly latest: number;
  /** What the numbers stand for, to join prices by; in no output. */
  readonly names: Readonly<Record<"child" | "home", ReadonlyMap<string, number>>>;
};

/** Series of short breaks, by their codes as a legal status; left out of counts as the Department for Education does. */
const isShortBreak = (code: string): boolean => code === "V3" || code === "V4";

const noPrices: readonly DatedPrice[] = [];

export async function readEpisodes(
  source: AsyncIterable<readonly (readonly string[])[]>,
): Promise<Episodes | { readonly sentence: string }> {
  const [children, homes, codes, bands, days] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, number | null>(),
  ];
  const episodes: Episode[] = [];
  let [shortBreaks, unreadable, latest] = [0, 0, 0];
  let at: readonly number[] | null = null;
  let hasDistance = false;
  const numberOf = (name: string, numbers: Map<string, number>): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size + 1);
    return numbers.size;
  };
  // Codes are few, and what is no code is not printed.
  const codeIn = (cell: string): string => {
    const known = codes.get(cell);
    if (known !== undefined) return known;
    const code = /^\s*(PR[0-5]|N[0-8]|[AHKPRSTUVZ]\d{1,2})\s*$/i.exec(cell)?.[1]?.toUpperCase() ?? "";
    if (codes.size < mostRemembered) codes.set(cell, code);
    return code;
  };
  const bandOf = (cell: string): string => {
    const known = bands.get(cell);
    if (known !== undefined) return known;
    const band = distanceBand(cell);
    if (bands.size < mostRemembered) bands.set(cell, band);
    return band;
  };
  const dayOf = (cell: string): number | null => {
    const known = days.get(cell);
    if (known !== undefined) return known;
    const day = dayIn(cell);
    if (days.size < mostRemembered) days.set(cell, day);
    return day;
  };
  for await (const lines of source)
    for (const cells of lines) {
      if (at === null) {
        at = columnsOf(cells);
        hasDistance = (at[8] ?? -1) >= 0;
        if (!hasEpisodes(at))
          return {
            sentence: "The first line must be the headings of the SSDA903 episodes: CHILD, DECOM, DEC, PLACE, PLACE_PROVIDER and URN",
          };
        continue;
      }
      if (cells.length === 1 && cells[0]?.trim() === "") continue;
      const cellAt = (index: number): string => cells[at?.[index] ?? -1] ?? "";
      const type = codeIn(cellAt(3));
      if (isShortBreak(codeIn(cellAt(6))) || isShortBreak(type)) {
        shortBreaks++;
        continue;
      }
      const [name, start, isOpen] = [cellAt(0).trim(), dayOf(cellAt(1)), isStillPlaced(cellAt(2).trim())];
      const end = isOpen ? null : dayOf(cellAt(2));
      if (name === "" || start === null || (end === null && !isOpen) || (end !== null && end < start)) {
        unreadable++;
        continue;
      }
      latest = Math.max(latest, start, end ?? 0);
      const provider = codeIn(cellAt(4));
      const urn = cellAt(5).trim();
      episodes.push({
        child: numberOf(name, children),
        home: urn === "" ? 0 : numberOf(urn, homes),
        type,
        provider,
        need: codeIn(cellAt(7)),
        distance: hasDistance ? bandOf(cellAt(8)) : null,
        start,
        end,
        prices: noPrices,
      });
    }
  if (at === null || episodes.length === 0)
    return { sentence: "No episode could be read. Give the Episodes file of the return, with its headings" };
  return {
    episodes,
    shortBreaks: shortBreaks === 0 && (at[6] ?? -1) < 0 ? null : shortBreaks,
    unreadable,
    latest: Math.min(latest, lastSerial - 366),
    names: { child: children, home: homes },
  };
}

const headings = [
  /^CHILD(ID)?$/,
  /^DECOM$/,
  /^DEC$/,
  /^PL(ACE)?$/,
  /^PLACE_PROVIDER$/,
  /^URN$/,
  /^LS$/,
  /^CIN$/,
  /^(PL_)?DISTANCE([ _]?BAND)?$/,
];
function columnsOf(cells: readonly string[]): readonly number[] {
  const capitals = cells.map((cell) => cell.trim().toUpperCase());
  return headings.map((words) => capitals.findIndex((heading) => words.test(heading)));
}
const hasEpisodes = (columns: readonly number[]): boolean => columns.slice(0, 4).every((index) => index >= 0);

/** Whether a line is the headings of episodes: CHILD, DECOM, DEC and PLACE, among others. */
export const areEpisodeHeadings = (cells: readonly string[]): boolean => hasEpisodes(columnsOf(cells));

/** Gives each episode the prices of its provider, home or child, whichever the list has; none without a list. */
export function joinPrices({ episodes, names }: Pick<Episodes, "episodes" | "names">, list: PriceList | null): void {
  const pricesOf = (name: string): readonly DatedPrice[] => list?.prices.get(name.toUpperCase()) ?? noPrices;
  if (list === null || list.key === "provider") {
    for (const episode of episodes) episode.prices = pricesOf(episode.provider);
    return;
  }
  const byNumber: (readonly DatedPrice[])[] = [];
  for (const [name, number] of names[list.key]) byNumber[number] = pricesOf(name);
  for (const episode of episodes) episode.prices = byNumber[list.key === "home" ? episode.home : episode.child] ?? noPrices;
}

/** The bands that the Department for Education prints; a band that the list gives itself stays one. "" where it is neither. */
function distanceBand(cell: string): string {
  const text = cell.trim().replace(/\s*(miles?|mi)$/i, "");
  if (/^\d{1,3}(\.\d+)?$/.test(text)) return Number(text) <= 20 ? "Up to 20 miles" : "Over 20 miles";
  const [, word = "", band = ""] =
    /^(up to|under|less than|within|over|more than)?\s*(\d{1,3}(?:\s*(?:-|–|to)\s*\d{1,3}|\+)?)$/i.exec(text) ?? [];
  if (band === "") return "";
  const words = `${word === "" ? "" : `${word.toLowerCase()} `}${band.replace(/\s*(-|–|to)\s*/i, " to ")} miles`;
  return words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** Texts of days and codes that are remembered: more than any list has, unless it is no list of episodes. */
const mostRemembered = 100_000;
