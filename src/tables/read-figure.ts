/** Figures as people type or paste them into a form: "£184,308.80", "1 234", "4.95k", "4 beds", and as cells hold them. */
import { badInput, CellError, decimal, fromCell, quoted, type Cell, type Decimal, type Problem } from "../calculation";

const figure = /^[−-]?\d+(\.\d+)?$/;
/** What people write after a figure, with nothing else that it could mean: "4.95k", "£4,950pw", "£4,950 per week", "4 beds". */
const withWords = /^(.*\d)\s*(?:(k)|(?:pw|p\/w|per week|a week|beds?|places?|placements?|children))$/i;

/** `instruction` is the whole sentence: "Enter the spot cost of one bed, like 184,308.80". */
export function readFigure(cell: Cell, label: string, instruction: string): Decimal | Problem {
  if (cell === null || cell === "") return badInput(instruction);
  if (typeof cell === "number" && Number.isFinite(cell)) return fromCell(cell);
  if (cell instanceof CellError) return badInput(`${label} holds the error ${cell.code}: put that cell right first`);
  if (typeof cell !== "string") return badInput(`${label} is ${quoted(cell)}. ${instruction}`);
  const [, plain = "", thousands] = withWords.exec(cell) ?? ["", cell];
  const digits = plain.replace(/[\s£]/g, "").replace(/,(?=\d{3}(\D|$))/g, "");
  return figure.test(digits)
    ? decimal(digits.replace("−", "-")).times(thousands === undefined ? 1 : 1000)
    : badInput(`${label} is ${quoted(cell)}. ${instruction}`);
}
