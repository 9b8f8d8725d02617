/** Every figure looked at in the published reports beside ours, or why there is none. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal, decimal, roundTo, type Direction } from "../../src/calculation";
import { parseCall } from "../../src/functions/call";
import { declarationOf } from "../../src/functions/declarations";
import { evaluate } from "../../src/functions/lift";
import { makeTable, type Table } from "../../src/tables";
import { loadTables, tableNamed } from "../support/tables";

/** A cell of a table made from its published example, with what is typed otherwise. */
type InTable = { table: string; example?: string; given?: Record<string, string | number> } & (
  { part?: string; row: string | number; column: string } | { working: string }
);
/** A formula of ours; `answers` is what it says where that is no number. */
type ByFormula = { formula: string; answers?: string };

type PrintedFigure = {
  section: string;
  figure: string;
  printed: string;
  verdict: "agrees" | "rounding differs" | "does not reconcile" | "error in the report" | "not checkable";
  /** How the report's figure comes from the exact one: "down 1000"; exact if there is none. */
  rounded?: string;
  from?: InTable | ByFormula;
  because?: string;
};

const folder = join(__dirname, "..", "golden", "reports");
const all = readdirSync(folder).flatMap((file) =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as PrintedFigure[]).map((one) => ({ ...one, report: file.replace(".json", "") })),
);
const isRight = ({ verdict }: PrintedFigure): boolean => verdict === "agrees" || verdict === "rounding differs";

beforeAll(loadTables);

test.each(all.filter(isRight))("$report, $section: $figure is $printed", (one) => expect(asPrinted(one)).toEqual(printedValue(one)));

const otherwise = all.filter((one) => !isRight(one) && one.from !== undefined);
test.each(otherwise)("$report, $section: $figure is not $printed", (one) => expect(asPrinted(one)).not.toEqual(printedValue(one)));

test("each figure is worked out by the product, or it is said why not", () => {
  expect(all.filter((one) => (isRight(one) ? one.from === undefined : (one.because ?? "") === ""))).toEqual([]);
  const count = (verdict: PrintedFigure["verdict"]): number => all.filter((one) => one.verdict === verdict).length;
  const covered = all.filter(isRight).length;
  process.stdout.write(
    `${covered} of ${all.length} published figures are worked out and printed alike (${count("rounding differs")} of them by another rounding). ` +
      `The others: ${count("does not reconcile")} do not reconcile in the report, ${count("error in the report")} are its mistakes ` +
      `(of both, ${otherwise.length} are worked out and shown to be other figures), ${count("not checkable")} have nothing to check them by.\n`,
  );
  expect([all.length, covered]).toEqual([257, 202]);
});

/** What we would print for it, as a number; words where a check answers in words. */
function asPrinted({ from, rounded }: PrintedFigure): string {
  if (from === undefined) throw new Error("nothing works it out");
  const ours = "formula" in from ? answerOf(from.formula) : inTable(from);
  // A check answers in words about the printed figure that it was given last.
  if (typeof ours === "string") return "answers" in from && ours === from.answers ? lastGiven(from.formula) : ours;
  const [direction, quantum] = (rounded ?? "").split(" ");
  if (quantum === undefined) return ours.toSignificantDigits(20).toString();
  return roundTo(ours, { quantum: decimal(quantum), direction: direction as Direction }).toString();
}

const printedValue = ({ printed }: PrintedFigure): string => numberIn(printed).toString();

/** "£1.8 million", "c.£2m", "£52K", "-74,074", "1/5", a dash for nil. */
function numberIn(printed: string): Decimal {
  if (printed === "-") return decimal(0);
  const [, sign = "", figure = "", below = "1", unit = ""] = /(-?)£?(\d[\d,]*\.?\d*)(?:\/(\d+))?\s*([kKmM]?)/.exec(printed) ?? [];
  const size = { "": 1, k: 1000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  return decimal(`${sign}${figure.replaceAll(",", "").replace(/\.$/, "")}`)
    .times(size)
    .div(below);
}

function answerOf(formula: string): Decimal | string {
  const { name, given } = parseCall(formula);
  const first = evaluate(declarationOf(name), given)[0]?.[0];
  if (first instanceof Decimal || typeof first === "string") return first;
  throw new Error(`${formula} gives neither a figure nor words`);
}

const lastGiven = (formula: string): string => decimal(/([\d.]+)\)$/.exec(formula)?.[1] ?? "0").toString();

function inTable(from: InTable): Decimal {
  const made = tableFor(from);
  if ("working" in from) return figure(made.workings.find(({ label }) => label === from.working)?.value, from.working);
  const part = made.parts.find(({ id }) => from.part === undefined || id === from.part);
  const column = part?.columns.findIndex(({ text }) => text === from.column) ?? -1;
  const row = part?.rows.find(({ figures: [first] }, index) => index === from.row || headingOf(first) === from.row);
  const cell = row?.figures[column];
  const value = figure(cell !== undefined && "value" in cell ? cell.value : undefined, `${String(from.row)}, ${from.column}`);
  return part?.columns[column]?.format.startsWith("percent") === true ? value.times(100) : value;
}

type Cell = Table["parts"][number]["rows"][number]["figures"][number];
const headingOf = (cell: Cell | undefined): string | undefined =>
  cell === undefined ? undefined : "value" in cell ? cell.value.toString() : cell.text;

function figure(value: Decimal | string | undefined, where: string): Decimal {
  if (value instanceof Decimal) return value;
  throw new Error(`No figure at ${where}`);
}

function tableFor({ table: id, example: wanted, given = {} }: InTable): Table {
  const definition = tableNamed(id);
  const example = definition.examples.find((one) => wanted === undefined || one.id === wanted);
  if (example === undefined) throw new Error(`${id} has no example ${wanted ?? ""}`);
  const rows = [
    ...example.rows.filter(({ label }) => !(label in given)),
    ...Object.entries(given).map(([label, value]) => ({ label, value })),
  ];
  const made = makeTable(definition, rows);
  if ("problems" in made) throw new Error(made.problems.map(({ sentence }) => sentence).join("; "));
  return made.table;
}
