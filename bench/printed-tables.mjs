// A check of a printed table, beside adding up its rows and columns in plain doubles, and its cells and sums in HyperFormula.
import { loadChecking } from "./checking.mjs";
import { measure } from "./measure.mjs";
import { calculate } from "./native-formulas.mjs";

const sizes = [
  { rows: 200, columns: 30 },
  { rows: 2_000, columns: 12 },
  { rows: 2_000, columns: 12, subTotals: true },
];

/** Milliseconds of each size; `first` is the processor time of the very first check, in which the compiling is counted; `twice` is with twice the rows. */
export function measureChecks() {
  const { checkPrinted, readPrinted } = loadChecking();
  const check = (text) => checkPrinted({ tables: readPrinted({ kind: "text", text }).tables, sentences: [] });
  const start = process.cpuUsage();
  check(textOf(printed(sizes[0])));
  const { user, system } = process.cpuUsage(start);
  const first = (user + system) / 1000;
  return { first, checks: sizes.map((size) => checked(size)) };

  function checked(size) {
    const { rows, columns } = size;
    const [cells, twiceAsLong] = [printed(size), printed({ ...size, rows: 2 * rows })];
    const [text, longer] = [textOf(cells), textOf(twiceAsLong)];
    if (check(text).counts.failed > 0 || check(textOf(withSlip(cells))).findings[0]?.tests !== 2)
      throw new Error("A check must pass the table as it is, and find one wrong figure in two sums");
    const sums = addedUp(cells);
    if (sums.some((isRight) => !isRight)) throw new Error("The table does not add up in doubles");
    return {
      what: `${rows.toLocaleString("en-GB")} × ${columns}${size.subTotals ? " with sub-totals" : ""}`,
      checked: measure(() => check(text)),
      plainDoubles: measure(() => addedUp(cells)),
      nativeFormulas: measure(() => calculate(sheetOf(cells))),
      twice: measure(() => check(longer)),
    };
  }
}

export const printedText = (size) => textOf(printed(size));

/** Rows of one figure over and over, under totals: many sums could explain each of them. */
export function equalRows(rows, columns) {
  const line = (label, amount) => [label, ...Array.from({ length: columns - 1 }, () => amount.toLocaleString("en-GB"))];
  const lines = Array.from({ length: rows - 2 }, (_, row) => line(`Provider ${row + 1}`, 1_000));
  const headings = ["Provider", ...Array.from({ length: columns - 1 }, (_, month) => `Period ${month + 1}`)];
  return textOf([headings, ...lines, line("Total", 1_000 * (rows - 2))]);
}

/** Pounds and pence of providers by month, with totals to the right and below; the sizes count labels and headings. */
function printed({ rows, columns, subTotals = false }) {
  const months = columns - 2;
  const headings = ["Provider", ...Array.from({ length: months }, (_, month) => `Period ${String.fromCharCode(65 + month)}`), "Total"];
  const [lines, section, all] = [[], new Array(months).fill(0), new Array(months).fill(0)];
  for (let row = 0; lines.length < rows - 2; row++) {
    const isSubTotal = subTotals && lines.length % 10 === 9;
    const pence = isSubTotal ? [...section] : section.map((_, month) => amountOf(row, month));
    lines.push([isSubTotal ? "Sub-total" : `Provider ${row + 1}`, ...withTotal(pence)]);
    for (const [month, amount] of pence.entries()) {
      section[month] = isSubTotal ? 0 : section[month] + amount;
      if (!isSubTotal) all[month] += amount;
    }
  }
  lines.push([subTotals ? "Grand total" : "Total", ...withTotal(all)]);
  return [headings, ...lines];
}

/** Spread over three orders of magnitude, the same in every run, without a pattern that the checker could find. */
const amountOf = (row, month) => {
  const mixed = Math.imul(Math.imul(row * 31 + month + 1, 0x9e3779b1) ^ 0x85ebca6b, 0xc2b2ae35) >>> 0;
  return Math.round(10 ** (5 + (2.5 * (mixed ^ (mixed >>> 15))) / 2 ** 32));
};

const withTotal = (pence) => [...pence, pence.reduce((sum, one) => sum + one, 0)].map(inPounds);

const inPounds = (pence) => `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
const textOf = (cells) => cells.map((row) => row.join("\t")).join("\n");
const withSlip = (cells) =>
  cells.map((row, at) => (at === 5 ? row.map((text, column) => (column === 3 ? `£9${text.slice(1)}` : text)) : row));
const doubleOf = (text) => Number(text.replaceAll(/[£,]/g, ""));

/** Whether each row and each column adds to its total, where the table has no others: what a person would do who knew what adds up. */
function addedUp(cells) {
  const body = cells.slice(1).map((row) => row.slice(1).map(doubleOf));
  const parts = body.filter((_, row) => row < body.length - 1 && !cells[row + 1][0].startsWith("Sub"));
  const isNear = (one, other) => Math.abs(one - other) < 0.005;
  const across = body.map((row) =>
    isNear(
      row.slice(0, -1).reduce((sum, one) => sum + one, 0),
      row.at(-1),
    ),
  );
  const down = body[0].map((_, column) =>
    isNear(
      parts.reduce((sum, row) => sum + row[column], 0),
      body.at(-1)[column],
    ),
  );
  return [...across, ...down];
}

/** The amounts as numbers, and a sum beside each row. */
function sheetOf(cells) {
  return cells.slice(1).map((row, at) => {
    const numbers = row.slice(1).map(doubleOf);
    return [...numbers, `=SUM(A${at + 1}:${letters(numbers.length - 2)}${at + 1})`];
  });
}

const letters = (column) =>
  (column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
