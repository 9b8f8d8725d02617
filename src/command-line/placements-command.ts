/** `placements`: nights, children and spend from the Episodes of an SSDA903 return, with prices joined to them. */
import { extname } from "node:path";
import { csv } from "../report/csv";
import { markdown } from "../report/markdown";
import { placementsReport } from "../report/placements/placements-report";
import type { Report } from "../report/report";
import { inOneGo } from "../tables/in-one-go";
import { readDay } from "../tables/read-day";
import { blockIn, typesIn } from "../tables/placement-list/counting-choices";
import { joinPrices, readEpisodes } from "../tables/placement-list/episodes";
import type { Block } from "../tables/placement-list/open-block";
import { readPriceList } from "../tables/placement-list/price-list";
import { commaLines, UnclosedCell, type Lines } from "../documents/csv/comma-lines";
import { episodesOfReturn } from "../documents/xml/episodes-of-return";
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
  const types = typesIn((options.type ?? ["K2"]).join(","));
  if (types === null) throw new Refusal("Give a type of placement by its code, like --type K2, or --type all");
  const last = options.until === undefined ? null : readDay(options.until);
  if (options.until !== undefined && last === null) throw new Refusal("Give the last day as day/month/year, like --until 31/03/2026");
  const nights = options.nights?.toLowerCase() ?? "care";
  if (nights !== "care" && nights !== "paid") throw new Refusal("Choose which nights are counted: --nights care, or --nights paid");
  const block = options.block === undefined ? null : blockOf(options.block);
  const list = options.prices === undefined ? null : await readPriceList(await linesOf(options.prices, streams));
  if (list !== null && "sentence" in list) throw new Refusal(list.sentence);
  const read = await readEpisodes(await linesOf(file, streams));
  if ("sentence" in read) throw new Refusal(read.sentence);
  joinPrices(read, list);
  const made = inOneGo(
    placementsReport(
      { read, list, types, last, paysKept: nights === "paid", block, showsSmall },
      { date: streams.today.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }), choices },
    ),
  );
  if ("sentence" in made) throw new Refusal(made.sentence);
  const { report } = made;
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
  const [beds = "", first = "", last = "", ...more] = text.split(",");
  const block = more.length > 0 ? null : blockIn(beds, first, last);
  if (block === null) throw new Refusal("Give the block as its beds, its first and its last day, like --block 4,01/04/2024,31/03/2026");
  return block;
}

const choices = { types: "--type", last: "--until", nights: "--nights", paid: "--nights paid", block: "--block" };

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
