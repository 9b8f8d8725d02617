/** The cells whose formulas refer to a range, by address or by a name. */
import { LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { addressOf, intersection, parseArea } from "../grid/area";
import { hasFormula } from "../grid/cell";
import { ApiError, ApiObject } from "../host/api-object";
import type { RangeObject, SheetObject } from "./objects";

const lexer = new LexerTreeBuilder();

export class WorkbookRangeAreas extends ApiObject {
  constructor(private readonly $found: readonly { readonly sheet: SheetObject; readonly address: string }[]) {
    super();
  }
  override get $identity(): Record<string, unknown> {
    return {};
  }
  get addresses(): string[] {
    return this.$found.map(({ sheet, address }) => `${sheet.$quotedName}!${address}`);
  }
}

export function directDependents(range: RangeObject): WorkbookRangeAreas {
  const { $workbook } = range.$sheet;
  const found = $workbook.worksheets.$list().flatMap((sheet) => {
    const cells: { sheet: SheetObject; address: string }[] = [];
    sheet.$univer
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (hasFormula(cell) && refersTo(sheet.$grid.formulaAt(sheet.$univer, row, column), sheet, range))
          cells.push({ sheet, address: addressOf({ row, column, rows: 1, columns: 1 }) });
      });
    return cells;
  });
  if (found.length === 0) throw new ApiError("ItemNotFound", "The requested resource doesn't exist.");
  return new WorkbookRangeAreas(found);
}

function refersTo(formula: string, home: SheetObject, range: RangeObject): boolean {
  return (lexer.sequenceNodesBuilder(formula) ?? []).some((node) => {
    if (typeof node === "string") return false;
    if (node.nodeType === sequenceNodeType.REFERENCE) return isTouched(node.token, home, range);
    const named = range.$sheet.$workbook.names.getItemOrNullObject(node.token);
    return named !== null && isTouched(named.formula.replace(/^=/, ""), home, range);
  });
}

function isTouched(token: string, home: SheetObject, range: RangeObject): boolean {
  const [, quoted, address = token] = /^(?:(.+)!)?([^!]+)$/.exec(token) ?? [];
  const sheet = quoted === undefined ? home.name : quoted.replace(/^'|'$/g, "").replaceAll("''", "'");
  const area = parseArea(address, range.$sheet.$limits);
  return area !== null && sheet.toLowerCase() === range.$sheet.name.toLowerCase() && intersection(area, range.$area) !== null;
}
