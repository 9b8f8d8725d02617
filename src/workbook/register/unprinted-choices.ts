/**
 * Finds the choices of a form that a table of formulas does not print: its formulas do not read them, and its notes are worded by them. Each is
 * taken as the one by which the table would have been written most like its cells.
 */
import {
  isList,
  layOut,
  makeTable,
  readSource,
  type AnyAssumption,
  type AssumptionRow,
  type Corner,
  type TableDefinition,
} from "../../tables";
import { dateWords, dayOf } from "./dates";
import { asRegistered, type RegisterEntry } from "./entry";
import { plainFormula, type Cells } from "./written-cells";

/** One choice may decide what another can be, so they are gone through twice. */
const rounds = 2;

/** The rows of the entry, with those that are missing among its cells. */
export async function withUnprinted(
  definition: TableDefinition,
  entry: RegisterEntry,
  corner: Corner,
  cells: Cells,
): Promise<readonly AssumptionRow[]> {
  const printed = new Set(entry.rows.map(({ label }) => label.trim().toLowerCase()));
  const held = new Set(cells.formulas.flat().map(plain));
  const words = wordsIn(cells);
  const missing = Object.values(definition.assumptions).filter((one) => !isList(one) && !printed.has(one.label.toLowerCase()));
  const chosen = new Map<string, AssumptionRow>();
  let least = differing(definition, entry, entry.rows, corner, held);
  const tryOut = (row: AssumptionRow): void => {
    if (least === 0) return;
    const rows = [...entry.rows, ...new Map(chosen).set(row.label, row).values()];
    const count = differing(definition, entry, rows, corner, held);
    if (count >= least) return;
    least = count;
    chosen.set(row.label, row);
  };
  for (let round = 0; round < rounds; round++)
    for (const assumption of missing) {
      await answering();
      for (const value of choicesOf(assumption, words)) tryOut({ ...chosen.get(assumption.label), label: assumption.label, value });
    }
  // Which of them a source belongs to is not in the cells. People give one for what they typed, such as the year of the prices.
  const typedFirst = [...missing].sort((one, other) => Number(other.field === "text") - Number(one.field === "text"));
  for (const source of unplacedSources(entry, cells))
    for (const assumption of typedFirst) {
      const { label } = assumption;
      const value = chosen.get(label)?.value ?? (isList(assumption) ? null : (assumption.usual ?? null));
      if (value !== null) tryOut({ label, value, ...readSource(source) });
    }
  return [...entry.rows, ...chosen.values()];
}

/** A table may have many choices: meanwhile the pane goes on answering. */
const answering = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the note of the sources names besides the sources of the assumptions that are printed. */
function unplacedSources({ rows }: RegisterEntry, cells: Cells): readonly string[] {
  const placed = new Set(rows.flatMap(({ source }) => source ?? []));
  const named = [...wordsIn(cells).matchAll(/\bSources(?: of [\d/]+| without a date)?: (.*?)\.(?= |$)/gs)].flatMap(([, list = ""]) =>
    list.split("; "),
  );
  return named.filter((source) => !placed.has(source));
}

/** Of a text, what the notes say it is, as in "Budget code CS4102", and the years that they name. */
function choicesOf({ field, label }: AnyAssumption, words: string): readonly string[] {
  if (typeof field === "object") return field.choices;
  if (field !== "text") return [];
  const named = words.toLowerCase().split(`${label.toLowerCase()} `).slice(0, -1);
  let start = 0;
  const said = named.map((before) => {
    start += before.length + label.length + 1;
    return /^[^.;,]*/.exec(words.slice(start))?.[0] ?? "";
  });
  return [...new Set([...said.filter(Boolean), ...(words.match(/\b\d{4}\/\d{2}\b/g) ?? [])])];
}

/** The first column, in which the notes stand. Long ones go on in the cells below. */
const wordsIn = ({ text }: Cells): string => text.map(([first = ""]) => first).join(" ");

/** How many cells would be written otherwise than any cell of the sheet. */
function differing(
  definition: TableDefinition,
  entry: RegisterEntry,
  rows: readonly AssumptionRow[],
  { row, column }: Corner,
  held: ReadonlySet<string>,
): number {
  const made = makeTable(definition, rows);
  if ("problems" in made) return Infinity;
  const { mode, number, written } = entry;
  const block = layOut(asRegistered(made.table, entry), { mode, origin: { row, column, number }, date: dateWords(dayOf(written)) });
  return block.cells.flat().filter((cell) => cell !== null && typeof cell.content === "string" && !held.has(plain(cell.content))).length;
}

const plain = (content: unknown): string => plainFormula(String(content).replace(/^'/, "").trim());
