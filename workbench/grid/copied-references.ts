/** Rewrites formulas that are copied: references without a mark of absolute rows or columns go as far as the formula does. */
import { generateStringWithSequence, LexerTreeBuilder, sequenceNodeType } from "@univerjs/engine-formula";
import { columnIndex, columnName } from "./area";

const reference = /(\$?)([A-Z]{1,3})(\$?)(\d+)/gi;
const lexer = new LexerTreeBuilder();

/** The formula as many rows down and columns across. What would refer to cells beyond the sheet is #REF!. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const nodes = lexer.sequenceNodesBuilder(formula);
  if (nodes === undefined) return formula;
  const copied = nodes.map((node) => {
    if (typeof node === "string" || node.nodeType !== sequenceNodeType.REFERENCE) return node;
    const [, sheet = "", address = ""] = /^(.+!)?([^!]+)$/.exec(node.token) ?? [];
    return { ...node, token: copiedAddress(sheet, address, rows, columns) };
  });
  return `=${generateStringWithSequence(copied)}`;
}

function copiedAddress(sheet: string, address: string, rows: number, columns: number): string {
  const moved = Array.from(address.matchAll(reference), ([, fixedColumn = "", letters = "", fixedRow = "", digits = ""]) => {
    const row = Number(digits) + (fixedRow === "" ? rows : 0);
    const column = columnIndex(letters) + (fixedColumn === "" ? columns : 0);
    return row < 1 || column < 0 ? null : `${fixedColumn}${columnName(column)}${fixedRow}${row}`;
  });
  if (moved.includes(null)) return "#REF!";
  let next = 0;
  return sheet + address.replace(reference, () => moved[next++] ?? "");
}
