/** A row or a column of a table as a line of figures; a place is where another line crosses it. */
import type { ReadTable, TableFigure } from "../read/read-table";
import { slackOf } from "./float-tolerance";
import { isCountedBy, isDetail, isRate, isRunning, isTimeOrBeds, workedOut } from "./label-words";
import { firstMiddleAndLastOf, samplesOf } from "./samples";

export interface Line {
  readonly of: "rows" | "columns";
  readonly index: number;
  readonly part: 0 | 1;
  readonly label: string;
  readonly figures: readonly (TableFigure | undefined)[];
  /** By place; NaN where there is no figure. */
  readonly numbers: Float64Array;
  readonly halves: Float64Array;
  /** By how much of itself each figure may be out because it was rounded. */
  readonly slacks: Float64Array;
  /** Places whose figure is there but cannot be read, so that no sum over them can be tested; null for none. */
  readonly unknown: ReadonlySet<number> | null;
  readonly filled: number;
  /** A few places at which all that is tried is looked at first. */
  readonly samples: readonly number[];
  /** Of the places that are filled, and not by nil. */
  readonly firstMiddleAndLast: readonly number[];
  readonly isPercent: boolean;
  /** Most of its figures have a pound sign or are said to be in pounds. */
  readonly isMoney: boolean;
  /** Every figure is a heading: others are worked out from it. */
  readonly isHeading: boolean;
  /** Beds, children by its label: whole numbers, printed in full. */
  readonly isCount: boolean;
  /** By its label. "bare" is "Total" and nothing else: then it can be nothing but a sum. */
  readonly total: "bare" | "named" | null;
  /** By its label: part of the line above it, and counted there. */
  readonly isDetail: boolean;
  /** By its label: days, nights, beds. */
  readonly isTimeOrBeds: boolean;
  /** By its label: what is left when one amount is taken from another. */
  readonly isWorkedOut: boolean;
}

/** Lines of one direction in the order of the table, and which places of theirs are totals by their label. */
export interface Lines {
  readonly of: "rows" | "columns";
  readonly lines: readonly Line[];
  readonly places: number;
  readonly isTotalPlace: readonly boolean[];
  readonly placeLabels: readonly string[];
  readonly caption: string;
  /**
   * For each place one that says the same: where a row is 8 times another, whatever adds up along the one adds up along the other,
   * and is no further evidence.
   */
  readonly classes: readonly number[];
  /** Sections begin before these lines. */
  readonly sections: ReadonlySet<number>;
  /** What was worked out of them: see `Kept`. */
  readonly kept: Map<unknown, unknown>;
}

export type LinesBothWays = Readonly<Record<Lines["of"], Lines>>;

const mentioned = /total|overall|\ball\b|\bsum\b/i;
const namedTotal = /\b(?:sub-?)?totals?\b|\boverall\b|^all\b(?! other)|\bin all$|^sum of\b/i;
const bareTotal =
  /^(?:(?:grand |overall |sub-? ?)?totals?|all|sum|overall)(?: ?\(?(?:£|%|'?000s?|k|m|p\.?a\.?|all(?: [a-z]+)?(?=\))|all|gross|net)*\)?)*:?$/i;

export const totalBy = (label: string): Line["total"] =>
  !mentioned.test(label) || isRunning(label) ? null : bareTotal.test(label.trim()) ? "bare" : namedTotal.test(label) ? "named" : null;

export function linesOf(table: ReadTable, of: Lines["of"]): Lines {
  const places = of === "rows" ? table.columns : table.rows;
  const [labels, placeLabels] = of === "rows" ? [table.rowLabels, table.columnLabels] : [table.columnLabels, table.rowLabels];
  const found = new Map<number, TableFigure[]>();
  for (const figure of table.figures) {
    // What heads a line is no place of it: that year 3 is year 1 and year 2 says nothing of the figures.
    if (of === "rows" ? figure.column === 0 && table.hasHeadingColumn && figure.row >= table.headerRows : figure.row < table.headerRows)
      continue;
    const key = (of === "rows" ? figure.row : figure.column) * 2 + figure.part;
    const line = found.get(key);
    if (line) line.push(figure);
    else found.set(key, [figure]);
  }
  const unknown = unknownOf(table, of);
  // A row of which nothing can be read is a row all the same.
  for (const index of unknown.keys()) if (!found.has(index * 2)) found.set(index * 2, []);
  const keys = [...found.keys()].sort((one, other) => one - other);
  const isTotalPlace = placeLabels.map((label) => totalBy(label) !== null);
  const lines = keys.map((key) =>
    lineOf(of, key, found.get(key) ?? [], labels[key >> 1] ?? "", isTotalPlace, unknown.get(key >> 1) ?? null),
  );
  const sections =
    of === "rows"
      ? lines.flatMap(({ index }, at) =>
          at > 0 && table.isSection.slice((lines[at - 1]?.index ?? 0) + 1, index).includes(true) ? [at] : [],
        )
      : [];
  return {
    of,
    lines,
    places,
    isTotalPlace,
    placeLabels,
    caption: table.printed.caption,
    sections: new Set(sections),
    classes: placeLabels.map((_, place) => place),
    kept: new Map(),
  };
}

function unknownOf({ unknown }: ReadTable, of: Lines["of"]): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map<number, Set<number>>();
  for (const { row, column } of unknown) {
    const [line, place] = of === "rows" ? [row, column] : [column, row];
    places.set(line, (places.get(line) ?? new Set()).add(place));
  }
  return places;
}

function lineOf(
  of: Lines["of"],
  key: number,
  found: readonly TableFigure[],
  label: string,
  isTotalPlace: readonly boolean[],
  unknown: ReadonlySet<number> | null,
): Line {
  const places = isTotalPlace.length;
  const figures: (TableFigure | undefined)[] = new Array<undefined>(places).fill(undefined);
  const [numbers, halves, slacks] = [new Float64Array(places).fill(Number.NaN), new Float64Array(places), new Float64Array(places)];
  let [percents, pounds, headings, counts] = [0, 0, 0, 0];
  for (const figure of found) {
    const place = of === "rows" ? figure.column : figure.row;
    figures[place] = figure;
    numbers[place] = figure.number;
    halves[place] = figure.isHeading ? 0 : figure.half;
    if (figure.isHeading) headings++;
    if (figure.figure.unit === "£") pounds++;
    if (figure.figure.unit === "%") percents++;
    else if (figure.figure.unit === "" && Number.isInteger(figure.number)) counts++;
  }
  const isCount = counts === found.length && isCountedBy(label) && !isRate(label);
  for (let place = 0; place < places; place++) {
    const number = numbers[place] ?? 1;
    slacks[place] = slackOf(isCount ? 0 : (halves[place] ?? 0), number);
  }
  return {
    of,
    index: key >> 1,
    part: (key & 1) as 0 | 1,
    label,
    figures,
    numbers,
    halves,
    slacks,
    unknown,
    filled: found.length,
    samples: samplesOf(numbers, isTotalPlace),
    firstMiddleAndLast: firstMiddleAndLastOf(numbers),
    isPercent: percents > found.length - percents,
    isMoney: pounds > found.length - pounds,
    isHeading: found.length > 0 && headings === found.length,
    isCount,
    total: totalBy(label),
    isDetail: isDetail(label),
    isTimeOrBeds: isTimeOrBeds(label),
    isWorkedOut: workedOut.test(label),
  };
}
