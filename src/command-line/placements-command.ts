/** `placements`: nights, children and spend from the Episodes of an SSDA903 return, with prices joined to them. */
import { extname } from "node:path";
import {
  dateInWords,
  daysInFinancialYear,
  decimal,
  financialYearName,
  financialYearOfDay,
  firstDayOfFinancialYear,
  moduleVersion,
  withCommas,
  type Decimal,
} from "../calculation";
import { csv } from "../report/csv";
import { markdown } from "../report/markdown";
import type { Report, ReportCell, ReportPart, ReportRow } from "../report/report";
import { readDay } from "../tables/read-day";
import { readEpisodes } from "../tables/placement-list/episodes";
import { nightsInCare, type CareFigures, type CareYear } from "../tables/placement-list/nights-in-care";
import { readPriceList } from "../tables/placement-list/price-list";
import { countInWords, mayTellBreaks, withheldIn } from "../tables/placement-list/withheld";
import { commaLines, UnclosedCell, type Lines } from "../documents/csv/comma-lines";
import { episodesOfReturn } from "../documents/xml/episodes-of-return";
import { Refusal, status, type Streams } from "./streams";

export type PlacementsOptions = {
  readonly file: string | undefined;
  readonly prices?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly until?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly showsSmall: boolean;
};

const writers = { md: markdown, csv, json: (report: Report): string => `${JSON.stringify(forMachines(report), null, 2)}\n` } as const;

export async function placementsCommand(options: PlacementsOptions, streams: Streams): Promise<number> {
  const { file, out, showsSmall } = options;
  if (file === undefined) throw new Refusal("Name the file of episodes, like placements episodes.csv --prices prices.csv");
  const format = (options.format ?? (out === undefined ? "md" : extname(out).slice(1))).toLowerCase();
  if (!(format in writers)) throw new Refusal("Choose the format md, csv or json, like --format csv");
  if (out !== undefined && options.force !== true && ((await streams.sizeOf(out)) ?? 0) > 0)
    throw new Refusal(`${out} is there already, and nothing was written. Choose another name, or add --force to overwrite it`);
  const types = (options.type ?? ["K2"]).map((type) => type.toUpperCase());
  if (types.some((type) => !/^([A-Z]{1,2}\d{1,2}|ALL)$/.test(type)))
    throw new Refusal("Give a type of placement by its code, like --type K2, or --type all");
  const last = options.until === undefined ? null : readDay(options.until);
  if (options.until !== undefined && last === null) throw new Refusal("Give the last day as day/month/year, like --until 31/03/2026");
  const list = options.prices === undefined ? null : await readPriceList(await linesOf(options.prices, streams));
  if (list !== null && "sentence" in list) throw new Refusal(list.sentence);
  const read = await readEpisodes(await linesOf(file, streams), list);
  if ("sentence" in read) throw new Refusal(read.sentence);
  const until = last === null ? firstDayOfFinancialYear(financialYearOfDay(read.latest) + 1) : last + 1;
  const { years, gaps, overlaps } = nightsInCare(read.episodes, types.includes("ALL") ? [] : types, until);
  if (years.size === 0) throw new Refusal("No night is counted: choose other types of placement with --type, or a later day with --until");
  const count = (rows: number): string => countInWords(rows, showsSmall);
  const notes = [
    `Episodes counted from: ${count(read.episodes.length)}. Left out: ${read.shortBreaks === null ? "" : `short breaks (LS V3, V4) ${count(read.shortBreaks)}; `}without a child, or with dates that cannot be right, ${count(read.unreadable)}.${read.shortBreaks === null ? " The list has no LS, so that short breaks cannot be told and are counted." : ""}${
      showsSmall || mayTellBreaks(read.episodes.length, gaps + overlaps)
        ? ` Gaps between a child’s episodes: ${count(gaps)}; overlaps: ${count(overlaps)}.`
        : " Gaps and overlaps between a child’s episodes are withheld."
    }`,
    `DEC is the day after the last night. Nights that two episodes of a child share are counted once, for the one that began first; an open episode ends when the next begins, else on ${dateInWords(until - 1)}. ${types.includes("ALL") ? "Every type of placement is counted." : `Counted: ${types.join(", ")}.`} Episodes that join in one home are one placement.`,
    ...(list === null ? [] : ["The price is of the nights that have one in the price list."]),
    showsSmall
      ? "Small counts are shown: this is for those who may see them, and not for publication."
      : "c: withheld, as it rests on 1 to 4 children or would give such a figure back by subtraction. Publish one such table of a list: beside one with other types (--type) or another last day (--until), what is withheld here could be had back as the difference.",
  ];
  const report: Report = {
    title: "Placements from SSDA903 episodes",
    question: "",
    sentence: "",
    parts: [...years].map(([beginning, year]) => partOf(beginning, year, { showsSmall, hasPrices: list !== null, until })),
    basisNote: notes.join(" "),
    assumptions: [],
    reference: `Placement Costing ${moduleVersion}, ${streams.today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}.`,
  };
  // A file of commas has no place for words.
  if (format === "csv") streams.warn(report.basisNote);
  const content = writers[format as keyof typeof writers](report);
  if (out === undefined) streams.say(content);
  else await streams.writeFile(out, content);
  return status.fine;
}

async function linesOf(path: string, { sizeOf, readPieces }: Streams): Promise<AsyncIterable<Lines>> {
  if ((await sizeOf(path)) === null) throw new Refusal(`There is no file ${path}. Check its name and folder`);
  return extname(path).toLowerCase() === ".xml" ? episodesOfReturn(readPieces(path)) : closedLines(path, readPieces(path));
}

async function* closedLines(path: string, pieces: AsyncIterable<string>): AsyncGenerator<Lines> {
  try {
    yield* commaLines(pieces);
  } catch (error) {
    if (!(error instanceof UnclosedCell)) throw error;
    throw new Refusal(`In line ${error.line} of ${path} a quotation mark opens a cell that is never closed. Close it, or delete the mark`);
  }
}

type Showing = { readonly showsSmall: boolean; readonly hasPrices: boolean; readonly until: number };

function partOf(beginning: number, { total, types, providers }: CareYear, { showsSmall, hasPrices, until }: Showing): ReportPart {
  const days = Math.min(daysInFinancialYear(beginning), until - firstDayOfFinancialYear(beginning));
  const hidden = showsSmall ? new Set<CareFigures>() : withheldIn(total, [[...types.values()], [...providers.values()]]);
  const row = (heading: string, figures: CareFigures, kind: ReportRow["kind"] = "plain"): ReportRow => ({
    heading: { text: heading },
    kind,
    cells: cellsOf(figures, days, hasPrices).map((shown) => (hidden.has(figures) ? withheld : shown)),
  });
  const rows = (all: ReadonlyMap<string, CareFigures>, name: (code: string) => string): readonly ReportRow[] =>
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, figures]) => row(name(code), figures));
  return {
    id: `year-${beginning}`,
    caption: `Placements, ${financialYearName(beginning)}${days < daysInFinancialYear(beginning) ? ` (${days} days)` : ""}`,
    columns: ["", "Children", "Placements", "Nights", "Average children", ...(hasPrices ? ["Spend (£)", "£ a week"] : [])].map(
      (text, index) => ({
        text,
        isWords: index === 0,
      }),
    ),
    rows: [
      row(financialYearName(beginning), total, "total"),
      ...rows(types, (code) => code || "No known type"),
      ...rows(providers, (code) => (code === "PR1" ? "PR1 (own provision)" : code || "No known provider")),
    ],
    notes: [],
  };
}

const withheld: ReportCell = { text: "c", plain: "c" };

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

const forMachines = ({ parts, basisNote, reference }: Report): object => ({
  years: parts.map(({ caption, columns, rows }) => ({
    caption,
    rows: rows.map(({ heading, cells }) => ({
      name: heading.text,
      ...Object.fromEntries(cells.map(({ text, plain }, index) => [columns[index + 1]?.text ?? "", plain ?? text])),
    })),
  })),
  basis: basisNote,
  reference,
});
