/**
 * A percentage in a cell as it is shown. LibreOffice multiplies it by 100 before it rounds, and so shows a half such as 28.55% a digit lower than
 * Excel, Word and we do. Where no formula works with the cell, it is rounded in the cell itself, and every program shows the same.
 */
import { roundToPlaces, type Decimal } from "../calculation";
import type { Formula } from "./formula";
import { fixedPlaces, isPercentage } from "./places";
import { roundFormula } from "./round-formula";
import type { Figure, Format, Table } from "./table";

const guardDigits = 7;

/** Decimals of the share itself: two more than those of its percentage; null where it is no percentage. */
const placesOf = (format: Format): number | null => (isPercentage(format) ? (fixedPlaces(format) ?? 0) + 2 : null);

/** Rounded in its cell, by the formula too. */
export function shareAsShown({ value, formula }: Figure, format: Format): Figure {
  const places = placesOf(format);
  return places === null
    ? { value, formula }
    : { value: roundToPlaces(value, places), formula: roundFormula(formula, places, guardDigits) };
}

/** The value without its formula: rounded if it is a half, else with all its digits. */
export function halfAsShown(value: Decimal, format: Format): Decimal {
  const places = placesOf(format);
  return places !== null && value.decimalPlaces() === places + 1 && value.toFixed().endsWith("5") ? roundToPlaces(value, places) : value;
}

/** The columns that formulas of the sheet work with, as "part column". */
export function columnsWorkedWith({ parts, workings, checks, notes, sentence }: Table): ReadonlySet<string> {
  const inSheet = parts.filter(({ paneOnly }) => paneOnly !== true);
  const formulas = [
    ...[...sentence.flat(), ...notes, ...workings, ...checks].map(({ formula }) => formula),
    ...inSheet.flatMap(({ caption, columns, footnote, rows }) =>
      [caption, ...columns, footnote, ...rows.flatMap(({ figures }) => figures)].map((cell) => cell?.formula),
    ),
  ];
  return new Set(formulas.flatMap((formula) => (formula === undefined ? [] : columnsIn(formula))));
}

const columnsIn = (formula: Formula): readonly string[] =>
  formula.flatMap((piece) => {
    if (typeof piece === "string" || piece.kind === "name") return [];
    if (piece.kind === "cell") return [keyOfColumn(piece.part, piece.column)];
    const [first, last] = [piece.from[1], piece.to[1]];
    return Array.from({ length: last - first + 1 }, (_, index) => keyOfColumn(piece.part, first + index));
  });

export const keyOfColumn = (part: string, column: number): string => `${part} ${column}`;
