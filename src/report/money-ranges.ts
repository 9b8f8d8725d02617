/** The smallest and largest figure of each column of money, for a sentence that rounds both by one rule. */
import { Decimal, type Direction } from "../calculation";
import { rangeSentence } from "../checking/printed-tables";
import { moneyFormats, type Part, type Table } from "../tables";
import { cleanText } from "./clean-text";
import { partsForPages } from "./report";

export type MoneyColumn = {
  /** "low 4": unlike that of any other column of the table. */
  readonly id: string;
  /** "Saving a year, low support by beds occupied". */
  readonly label: string;
  readonly low: Decimal;
  readonly high: Decimal;
};

/** Units in which a range may be said: whole pounds, thousands, or millions to one place. */
export const rangeUnits = ["£", "£k", "£m"] as const;
export type RangeUnit = (typeof rangeUnits)[number];

/** The columns of the parts that a report prints, without their totals. */
export function moneyColumns(table: Table): readonly MoneyColumn[] {
  const printed = partsForPages(table);
  return table.parts
    .filter(({ id }) => printed.includes(id))
    .flatMap((part) => part.columns.flatMap((_, column) => columnOf(part, column)));
}

function columnOf(part: Part, column: number): readonly MoneyColumn[] {
  const { id, caption, columns, rows } = part;
  const heading = columns[column];
  if (column === 0 || heading === undefined) return [];
  const figures = rows
    .filter(({ isTotal }) => isTotal !== true)
    .flatMap(({ figures: cells }) => {
      const cell = cells[column];
      return cell !== undefined && "value" in cell && moneyFormats.includes(cell.format ?? heading.format) ? [cell.value] : [];
    });
  if (figures.length < 2) return [];
  const label = cleanText(`${heading.text}, ${caption.text.charAt(0).toLowerCase()}${caption.text.slice(1).replace(/, £$/, "")}`);
  return [{ id: `${id} ${column}`, label, low: Decimal.min(...figures), high: Decimal.max(...figures) }];
}

/** "Saving a year, low support by beds occupied: between −£627k and £295k, rounded to the nearest £1,000." */
export const columnSentence = ({ label, low, high }: MoneyColumn, unit: RangeUnit, direction: Direction = "nearest"): string =>
  `${label}: ${rangeSentence({ low, high, unit, direction, period: "" })}.`;
