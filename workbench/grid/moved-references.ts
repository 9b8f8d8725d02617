/** Rewrites formulas after cells were cut and pasted, so that they refer to where the cells are now. */
import { generateStringWithSequence, LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import type { Area } from "./area";
import { addressOf, columnIndex, columnName, holds, parseArea } from "./area";
import { quotedName } from "./sheet-name";

export type SheetArea = { readonly sheet: string; readonly area: Area };
/** Both areas have the same size. */
export type Move = { readonly from: SheetArea; readonly to: SheetArea };

const lexer = new LexerTreeBuilder();

/**
 * The formula after the move. `before` and `after` are the sheets on which it stands, which differ where it was moved itself. As in Excel,
 * references to overwritten cells become #REF!, and references to only some of the moved cells stay.
 */
export function afterMove(formula: string, { from, to }: Move, before: string, after: string): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (nodes === undefined) return formula;
  const moved = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const token = reference(node.token, { from, to }, before, after);
    return { ...node, token };
  });
  return `=${generateStringWithSequence(moved)}`;
}

function reference(token: string, { from, to }: Move, before: string, after: string): string {
  const [, quoted, address = token] = /^(?:(.+)!)?([^!]+)$/.exec(token) ?? [];
  const sheet = quoted === undefined ? before : quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
  const area = /\d/.test(address) && /[A-Z]/i.test(address) ? parseArea(address, { rows: 0, columns: 0 }) : null;
  const isIn = (place: SheetArea): boolean => area !== null && isSame(place.sheet, sheet) && isWithin(area, place.area);
  const sheetPrefix = (next: string): string => (quoted === undefined && isSame(next, after) ? "" : `${quotedName(next)}!`);
  if (isIn(from)) return sheetPrefix(to.sheet) + shifted(address, to.area.row - from.area.row, to.area.column - from.area.column);
  if (isIn(to)) return "#REF!";
  return quoted === undefined ? sheetPrefix(sheet) + address : token;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const isWithin = ({ row, column, rows, columns }: Area, whole: Area): boolean =>
  holds(whole, row, column) && holds(whole, row + rows - 1, column + columns - 1);

/** "$B$4:C9" shifted by two rows and one column is "$C$6:D11". */
const shifted = (address: string, rows: number, columns: number): string =>
  address.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)/gi,
    (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
      `${fixedColumn}${columnName(columnIndex(letters) + columns)}${fixedRow}${Number(row) + rows}`,
  );

/** A list of areas, "B4:G60,B62:F81", after the move. */
export const areasAfterMove = (areas: string, { from, to }: Move): string =>
  areas
    .split(",")
    .map((address) => {
      const area = parseArea(address, { rows: 0, columns: 0 });
      if (area === null || !isWithin(area, from.area)) return address;
      return addressOf({ ...area, row: area.row + to.area.row - from.area.row, column: area.column + to.area.column - from.area.column });
    })
    .join(",");
