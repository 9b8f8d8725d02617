/** What stands in cells besides their contents, in words for people who are about to write there. */
import { address, columnLetters, quotedSheet, type Corner } from "../tables";
import { hasMixedLetters, isVisiblyFormatted } from "./cell-formats";
import type { CellSnapshot } from "./cell-snapshot";
import { queueRemarks, type Remarks } from "./remarks";
import type { Size } from "./request";

type Reads = {
  readonly conditional: OfficeExtension.ClientResult<number>;
  readonly validation: Excel.DataValidation;
  readonly filter: Excel.Range;
  readonly remarks: ReturnType<typeof queueRemarks>;
};

export function queueStanding(sheet: Excel.Worksheet, range: Excel.Range): Reads {
  return {
    conditional: range.conditionalFormats.getCount(),
    validation: range.dataValidation.load("type"),
    filter: sheet.autoFilter.getRangeOrNullObject().load("rowIndex,rowCount"),
    remarks: queueRemarks(sheet),
  };
}

type Place = Corner & Size & { readonly sheet: string };

/** What stands there, as it reads on from "has": "a comment at D11". Whoever takes away what can be put back can bring it back exactly. */
export type Standing = { readonly words: string; readonly canBePutBack: boolean };

/** The workbook's names with the capitals that people gave them, as the Name Manager lists them, and what each refers to. */
export type NamesAsWritten = readonly (readonly [name: string, formula: string])[];

/** The names and formulas of the items must be loaded. */
export const namesAsWritten = ({ items }: Excel.NamedItemCollection): NamesAsWritten =>
  items.map(({ name, formula }) => [name, String(formula)]);

/** The remarks are those of the sheet. */
export function standingIn(
  { conditional, validation, filter }: Reads,
  snapshot: CellSnapshot,
  place: Place,
  names: NamesAsWritten,
  remarks: Remarks,
): readonly Standing[] {
  const { row, rows } = place;
  const cellsWhere = (is: (one: Excel.SettableCellProperties) => boolean): readonly string[] =>
    snapshot.formats.flatMap((line, i) => line.flatMap((one, j) => (is(one) ? [address(row + i, place.column + j)] : [])));
  const within = (cells: readonly Corner[]): readonly string[] =>
    cells.filter((cell) => isWithin(cell, place)).map((cell) => address(cell.row, cell.column));
  const [commented, noted] = [within(remarks.comments), within(remarks.notes)];
  const named = names
    .filter(([name, formula]) => !name.toLowerCase().startsWith("care_") && pointsInto(formula, place))
    .map(([name]) => name);
  const isFiltered = !filter.isNullObject && filter.rowIndex < row + rows && row < filter.rowIndex + filter.rowCount;
  const stays = [
    ...told("words in several fonts, which cannot be put back, at", cellsWhere(hasMixedLetters)),
    ...(conditional.value > 0 ? ["conditional formats, which would colour the new cells too"] : []),
    ...((validation.type as string) === "None" ? [] : ["rules about what may be typed (data validation)"]),
    ...told(commented.length === 1 ? "a comment at" : "comments at", commented),
    ...told(noted.length === 1 ? "a note at" : "notes at", noted),
    ...told(
      "a link at",
      cellsWhere(({ hyperlink }) => hyperlink !== undefined),
    ),
    ...told("the name", named),
    ...told(
      "hidden rows, so that part of it would not be seen:",
      hidden(snapshot.rowHeights, (index) => String(row + index + 1)),
    ),
    ...told(
      "hidden columns, so that part of it would not be seen:",
      hidden(snapshot.columnWidths, (index) => columnLetters(place.column + index)),
    ),
    ...(isFiltered ? ["a filter beside it, which can hide its rows"] : []),
  ];
  const formats = [
    ...told("cells that are not locked, such as", cellsWhere(({ format }) => format?.protection?.locked === false).slice(0, 1)),
    ...told("fills, lines or styles of their own, such as at", cellsWhere(isVisiblyFormatted).slice(0, 1)),
  ];
  return [...stays.map((words) => ({ words, canBePutBack: false })), ...formats.map((words) => ({ words, canBePutBack: true }))];
}

const mostTold = 3;

function told(words: string, places: readonly string[]): readonly string[] {
  if (places.length === 0) return [];
  const more = places.length > mostTold ? ` and ${places.length - mostTold} more` : "";
  return [`${words} ${places.slice(0, mostTold).join(", ")}${more}`];
}

const hidden = (sizes: readonly number[], nameOf: (index: number) => string): readonly string[] =>
  sizes.flatMap((size, index) => (size === 0 ? [nameOf(index)] : []));

const isWithin = (cell: Corner, { row, column, rows, columns }: Place): boolean =>
  cell.row >= row && cell.column >= column && cell.row < row + rows && cell.column < column + columns;

/** Whether a name's formula refers to cells of the place. */
export function pointsInto(formula: string, place: Place): boolean {
  const [, quoted = "", first = "", last = first] = /^=(.+)!(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?$/i.exec(formula) ?? [];
  const isSheet = [place.sheet, quotedSheet(place.sheet)].some((name) => name.toLowerCase() === quoted.toLowerCase());
  if (!isSheet || first === "") return false;
  const [from, to] = [cornerOf(first), cornerOf(last)];
  return (
    from.row < place.row + place.rows && place.row <= to.row && from.column < place.column + place.columns && place.column <= to.column
  );
}

function cornerOf(cell: string): Corner {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell.replaceAll("$", "").toUpperCase()) ?? [];
  return { row: Number(row) - 1, column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}
