/** `placements`: nights, children and spend from the Episodes of an SSDA903 return, with prices joined to them. */
import { extname } from "node:path";
import { dateInWords, financialYearOfDay, firstDayOfFinancialYear, moduleVersion } from "../calculation";
import { csv } from "../report/csv";
import { markdown } from "../report/markdown";
import type { Report } from "../report/report";
import { readDay } from "../tables/read-day";
import { readEpisodes } from "../tables/placement-list/episodes";
import { nightsInCare } from "../tables/placement-list/nights-in-care";
import { openBlock, type Block } from "../tables/placement-list/open-block";
import { readPriceList } from "../tables/placement-list/price-list";
import { countInWords, mayTellBreaks } from "../tables/placement-list/withheld";
import { commaLines, UnclosedCell, type Lines } from "../documents/csv/comma-lines";
import { episodesOfReturn } from "../documents/xml/episodes-of-return";
import { blockPart, needsPart, printedYear, trendPart, yearPart, type Shape } from "./placement-parts";
import { Refusal, status, type Streams } from "./streams";

export type PlacementsOptions = {
  readonly file: string | undefined;
  readonly prices?: string | undefined;
  readonly type?: readonly string[] | undefined;
  readonly until?: string | undefined;
  /** "care" or "paid". */
  readonly nights?: string | undefined;
  /** "4,01/04/2024,31/03/2026": beds, first day, last day. */
  readonly block?: string | undefined;
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
  const nights = options.nights?.toLowerCase() ?? "care";
  if (nights !== "care" && nights !== "paid") throw new Refusal("Choose which nights are counted: --nights care, or --nights paid");
  const asked = options.block === undefined ? null : blockOf(options.block);
  const list = options.prices === undefined ? null : await readPriceList(await linesOf(options.prices, streams));
  if (list !== null && "sentence" in list) throw new Refusal(list.sentence);
  const read = await readEpisodes(await linesOf(file, streams), list);
  if ("sentence" in read) throw new Refusal(read.sentence);
  const until = last === null ? firstDayOfFinancialYear(financialYearOfDay(read.latest) + 1) : last + 1;
  const counted = { types: types.includes("ALL") ? [] : types, until, paysKept: nights === "paid" };
  const { years, gaps, overlaps } = nightsInCare(read.episodes, counted, list?.hasNeeds);
  if (years.size === 0) throw new Refusal("No night is counted: choose other types of placement with --type, or a later day with --until");
  const printed = [...years].map(([beginning, year]) => printedYear(beginning, year, until, showsSmall));
  const shape: Shape = { hasPrices: list !== null, needsOfPrices: list?.hasNeeds === true };
  if (asked !== null && asked.from >= until)
    throw new Refusal(
      `The block opens after ${dateInWords(until - 1)}, the last day that is counted: give it an earlier first day, or a later --until`,
    );
  const block = asked === null ? null : { ...asked, until: Math.min(asked.until, until) };
  const figures = block === null ? null : openBlock(read.episodes, counted, block);
  const count = (rows: number): string => countInWords(rows, showsSmall);
  const notes = [
    `Episodes counted from: ${count(read.episodes.length)}. Left out: ${read.shortBreaks === null ? "" : `short breaks (LS V3, V4) ${count(read.shortBreaks)}; `}without a child, or with dates that cannot be right, ${count(read.unreadable)}.${read.shortBreaks === null ? " The list has no LS, so that short breaks cannot be told and are counted." : ""}${
      showsSmall || mayTellBreaks(read.episodes.length, gaps + overlaps)
        ? ` Gaps between a child’s episodes: ${count(gaps)}; overlaps: ${count(overlaps)}.`
        : " Gaps and overlaps between a child’s episodes are withheld."
    }`,
    `DEC is the day after the last night. Nights that two episodes of a child share are counted once, for the one that began first; an open episode ends when the next begins, else on ${dateInWords(until - 1)}. ${types.includes("ALL") ? "Every type of placement is counted." : `Counted: ${types.join(", ")}.`} Episodes that join in one home are one placement.`,
    nights === "paid"
      ? "Nights are those paid: a temporary stay (T0 to T4) that begins as a counted placement ends is paid as nights of that placement, whose bed is kept."
      : "Nights are those in care: a bed that is kept during a temporary stay (T0 to T4) is not counted (--nights paid counts it).",
    ...(list === null
      ? []
      : [
          "The price is of the nights that have one in the price list. The spot price by need is that of what is bought (PR2 to PR5); beds of a block are in it where the list prices them.",
        ]),
    ...(block === null
      ? []
      : [
          "The open block: bought placements that began while it was open, first come, first served; those of the council’s own homes (PR1) are left out. A bed is free again on the day after a placement’s last night. Nights after the block are left out.",
        ]),
    showsSmall
      ? "Small counts are shown: this is for those who may see them, and not for publication."
      : "c: withheld, as it rests on 1 to 4 children or would give such a figure back by subtraction. Publish one such table of a list: beside one with other types (--type), another last day (--until), other nights (--nights) or another block (--block), what is withheld here could be had back as the difference.",
  ];
  const report: Report = {
    title: "Placements from SSDA903 episodes",
    question: "",
    sentence: "",
    parts: [
      trendPart(printed, shape),
      ...printed.flatMap((year) => [yearPart(year, shape), ...needsPart(year, shape)]),
      ...(block === null || figures === null ? [] : [blockPart(block, figures, printed, shape, showsSmall)]),
    ],
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

/** "4,01/04/2024,31/03/2026" */
function blockOf(text: string): Block {
  const [beds = "", first = "", last = "", ...more] = text.split(",").map((part) => part.trim());
  const [from, to] = [readDay(first), readDay(last)];
  if (!/^[1-9]\d{0,2}$/.test(beds) || from === null || to === null || to < from || more.length > 0)
    throw new Refusal("Give the block as its beds, its first and its last day, like --block 4,01/04/2024,31/03/2026");
  return { beds: Number(beds), from, until: to + 1 };
}

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
