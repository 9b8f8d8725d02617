/** Puts an input template into the workbook: the labels of a table's assumptions, with cells to type the figures into. */
import { areaAddress, type Corner, type SheetBlock } from "../tables";
import { inExcel } from "./answered";
import { insertBlock } from "./insert-block";
import type { NotInserted } from "./insertion";

export type TemplateOutcome = { readonly kind: "inserted"; /** "Inputs!C4:C9". */ readonly inputs: string } | NotInserted;

/** At the selected cell, where that and what is beside it are empty. Its first input is selected, so that it is taken with one press. */
export async function insertTemplate(block: SheetBlock): Promise<TemplateOutcome> {
  const outcome = await insertBlock({
    noun: "template",
    size: block,
    layOutAt: () => block,
    title: "Inputs",
    place: "selection",
  });
  if (outcome.kind !== "written") return outcome;
  const { corner, sheet, restorePoint } = outcome.written;
  await selectFirst(restorePoint.sheetId, corner, block);
  return { kind: "inserted", inputs: `${sheet}!${areaAddress(corner, block.assumptions)}` };
}

/** The template is there, whether or not its first input can be selected. */
async function selectFirst(sheetId: string | null, corner: Corner, { assumptions }: SheetBlock): Promise<void> {
  if (sheetId === null) return;
  try {
    await inExcel(async (context) => {
      context.workbook.worksheets
        .getItem(sheetId)
        .getRange(areaAddress(corner, { ...assumptions, rows: 1 }))
        .select();
      await context.sync();
    });
  } catch {
    // The pane says where the inputs are.
  }
}
