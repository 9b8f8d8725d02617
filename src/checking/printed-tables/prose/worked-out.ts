/** Figures that a sentence works out itself: a cell over its eight years or five beds, by the week, or the difference of two cells. */
import type { PrintedFigure } from "../read/figure-token";
import { isAmount, type Source } from "./sources";

const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const times = new RegExp(
  String.raw`\b(\d{1,3}|${numbers.join("|")})[- ](?:(?:support|contracted|filled|full|financial)[- ])?(?:year|bed|place|placement|child|week|month|home)(?:s|ren)?\b`,
  "gi",
);
const ofWeek = /\b(?:a|per|each|every) week\b|\bweekly\b/i;
const ofYear = /\b(?:a|per|each|every) year\b|\b(?:annual(?:ly)?|yearly)\b/i;
const compared =
  /\b(?:more|less|higher|lower|cheaper|dearer|above|below|differ(?:s|ence|ences)?|gap|increases?|decreases?|reductions?|reduced|saves?|savings?|falls?|falling|fell|fallen|rises?|rising|rose|risen|grew|grown|grows?|dropped|lost|gained|declined|difference|between)\b/i;

const weeksOfYear = [52, 365 / 7, 366 / 7, 365.25 / 7];
const mostCompared = 300;

/** Whether one of the cells that the sentence names gives the figure in one of these ways, once rounded to the nearest. */
export function isWorkedOut(figure: PrintedFigure, text: string, all: readonly Source[]): boolean {
  if (figure.unit === "%") return false;
  const [value, half] = [Math.abs(figure.value.toNumber()), figure.quantum.toNumber() / 2];
  if (value === 0) return false;
  const named = all.filter(isAmount);
  const isGiven = (number: number, out: number): boolean => Math.abs(Math.abs(number) - value) <= (half + out) * (1 + 1e-9);
  const factors = factorsIn(text);
  if (named.some(({ cell }) => factors.some((factor) => isGiven(cell.number * factor, cell.half * factor)))) return true;
  if (!compared.test(text)) return false;
  const few = named.slice(0, mostCompared);
  return few.some((one, index) =>
    few
      .slice(index + 1)
      .some((other) => areOfOneLine(one, other) && isGiven(one.cell.number - other.cell.number, one.cell.half + other.cell.half)),
  );
}

/** What the sentence multiplies or divides by. */
function factorsIn(text: string): readonly number[] {
  const counted = [...text.matchAll(times)].map(([, word = ""]) => {
    const at = numbers.indexOf(word.toLowerCase());
    return at < 0 ? Number(word) : at + 2;
  });
  const weeks = [...(ofWeek.test(text) ? weeksOfYear.map((number) => 1 / number) : []), ...(ofYear.test(text) ? weeksOfYear : [])];
  return [...new Set(counted)].flatMap((number) => (number > 1 ? [number, 1 / number] : [])).concat(weeks);
}

const areOfOneLine = (one: Source, other: Source): boolean =>
  one.table === other.table && (one.cell.row === other.cell.row || one.cell.column === other.cell.column);
