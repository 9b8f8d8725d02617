/** Reads cells of the workbook as values. */
import { CellError, type Cell } from "../calculation";
import { inExcel } from "./answered";
import { failureSentence } from "./failure-sentence";

/** Runs a read in Excel; a sentence says why it failed. */
export async function reading<Read>(read: (context: Excel.RequestContext) => Promise<Read>): Promise<Read | { readonly sentence: string }> {
  try {
    return await inExcel(read);
  } catch (error) {
    return { sentence: failureSentence(error, { action: "read", state: "unchanged" }) };
  }
}

/** A cell from what Excel gives as its value and its type; null is an empty cell. */
export function cellFrom(value: unknown, type: unknown): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return new CellError(String(value));
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
