/** CARE.TABLE: a whole standard table from two columns of names and values. */
import { badInput, CellError, defineFunction, isProblem, noAnswer, Parameter, quoted, type Cell, type Problem } from "../calculation";
import { catalogue, loadedTable, type Entry } from "./catalogue";
import type { AssumptionRow } from "./assumption";
import { makeTable } from "./definition";
import { sameName } from "./same-name";
import { tableSpill } from "./spill";

/** The questions about units, once they are loaded with the tables. */
let questions: Parameters<typeof makeTable>[2];

const tableId = Parameter.of(
  { label: "Table", unit: "text", accepts: `${catalogue.map(({ id }) => `“${id}”`).join(", ")}, or its title, like “Savings grid”` },
  (cell: Cell, label) => namedBy(cell) ?? badInput(`${label} is ${quoted(cell)}: name one of ${catalogue.map(({ id }) => id).join(", ")}`),
).single();

/** By its name in formulas, or by the title that people see: "savings-grid", "Savings grid". */
const namedBy = (cell: unknown): Entry | undefined =>
  typeof cell === "string" ? catalogue.find(({ id, title }) => sameName(id, cell) || sameName(title, cell)) : undefined;

/** Read as they are: each table checks its own values. */
const assumptionCells = Parameter.of(
  { label: "Assumptions", unit: "two columns", accepts: "names in the first column, values in the second" },
  (cell: Cell): Cell | Problem => (cell === null ? "" : cell),
).range();

export const tableFunction = defineFunction({
  name: "TABLE",
  group: "Whole tables",
  summary: "A standard table with its headings, from two columns: the names of assumptions and their values.",
  question: "How do I get a whole table with one formula?",
  keywords: ["standard table", "savings grid", "live function", "VAT, cashable or not: a table says it in its basis note"],
  parameters: { tableId, assumptions: assumptionCells },
  result: "the table: its finding, its grids with headings, its basis note",
  shownAs: ["text", "percentage", "pounds"],
  examples: [
    {
      formula:
        '=CARE.TABLE("savings-grid", {"Block cost, Low",627000;"Block cost, Medium",666500;"Block cost, High",685500;"Spot cost",184308.8;"Beds contracted",5;"Term","4+2+2"})',
      value: [
        ["With all 5 beds occupied, the block saves £1,888,352 to £2,356,352 over 8 years…"],
        ["with fewer than 4 occupied it costs more…"],
        [""],
        ["Saving over 8 years by beds occupied, £"],
        ["Occupied beds", "Occupancy", "Low", "Medium", "High"],
        ["5", "1", "2356352", "2040352", "1888352"],
        ["4", "0.8", "881881.6", "565881.6", "413881.6"],
        ["3", "0.6", "-592588.8", "-908588.8", "-1060588.8"],
        ["…"],
      ],
      source: "Hackney 2019, Table 1",
    },
  ],
  mistakes: ['=CARE.TABLE("savings", {"Beds contracted",5})'],
  prepare: (given) => (isLoaded(given[0]) ? null : load()),
  calculate: ({ tableId: { id }, assumptions }) => {
    const definition = loadedTable(id);
    if (definition === undefined) return noAnswer("The table could not be loaded: check your connection, then press Ctrl+Alt+F9");
    const rows = rowsOf(assumptions);
    if (isProblem(rows)) return rows;
    const made = makeTable(definition, rows, questions);
    return "table" in made ? tableSpill(made.table) : badInput(made.problems.map(({ sentence }) => sentence).join(". "));
  },
});

/** Every table at once: they are small, and Excel asks for many cells together. */
async function load(): Promise<void> {
  const [{ unitQuestions }] = await Promise.all([import("./unit-questions"), ...catalogue.map((one) => one.load())]);
  questions = unitQuestions;
}

/** True for an unknown table as well, which is refused without loading. */
function isLoaded(given: unknown): boolean {
  const cell: unknown = Array.isArray(given) && Array.isArray(given[0]) ? given[0][0] : given;
  const known = namedBy(cell);
  return known === undefined || (questions !== undefined && loadedTable(known.id) !== undefined);
}

/** Skips blank lines, and a heading. */
function rowsOf(cells: readonly (readonly Cell[])[]): readonly AssumptionRow[] | Problem {
  if ((cells[0]?.length ?? 0) !== 2) return badInput("Assumptions must be two columns: names, then values");
  const rows: AssumptionRow[] = [];
  for (const [index, [label, value]] of cells.entries()) {
    if (label instanceof CellError || value instanceof CellError)
      return noAnswer(`Assumptions, row ${index + 1}, holds an error: put that cell right first`);
    if (isBlank(label) && isBlank(value)) continue;
    if (typeof label !== "string" || isBlank(label))
      return badInput(`Assumptions, row ${index + 1}: put a name in the first column, like Beds contracted`);
    if (index === 0 && label.trim().toLowerCase() === "assumption") continue;
    rows.push({ label, value: value ?? null });
  }
  return rows;
}

/** A blank cell may arrive as 0 in Excel; a name is never 0. */
const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === "" || cell === 0;
