/** Puts a worked example of a function into the workbook: labelled inputs, and the formula that refers to them. */
import { areaAddress, type Area, type Corner, type SheetBlock } from "../tables";
import { inExcel } from "./answered";
import { answerCell, insertBlock, type WrittenBlock } from "./insert-block";
import type { Inserted, NotInserted } from "./insertion";
import type { Destination } from "./request";

export type ExampleRequest = {
  /** With the namespace: "CARE.BREAKEVEN". */
  readonly name: string;
  layOutAt(this: void, corner: Corner): SheetBlock & { /** The cell in which people type first. */ readonly first: Area };
  readonly place: Destination;
  readonly mayOverwrite?: boolean;
};

export type InsertedExample = Pick<Inserted, "sheet" | "onNewSheet" | "area" | "restorePoint"> & {
  /** Addresses without the sheet's name. */
  readonly inputs: string;
  readonly result: string;
  /** What Excel calculates in the result's first cell. */
  readonly shown: string | number | boolean;
};

export type ExampleOutcome = { readonly kind: "inserted"; readonly inserted: InsertedExample } | NotInserted;

const anywhere = { row: 0, column: 0 };

export async function insertExample({ name, layOutAt, place, mayOverwrite }: ExampleRequest): Promise<ExampleOutcome> {
  const outcome = await insertBlock({
    noun: "example",
    size: layOutAt(anywhere),
    layOutAt: (corner) => layOutAt(corner),
    calls: name,
    title: name.slice(name.indexOf(".") + 1),
    place,
    mayOverwrite,
  });
  if (outcome.kind !== "written") return outcome;
  const inserted = insertedBy(outcome.written);
  await selectFirst(outcome.written, layOutAt(outcome.written.corner).first);
  return { kind: "inserted", inserted };
}

function insertedBy({ sheet, onNewSheet, corner, area, block, values, restorePoint }: WrittenBlock): InsertedExample {
  const { row, column } = answerCell(block);
  return {
    sheet,
    onNewSheet,
    area,
    inputs: areaAddress(corner, block.assumptions),
    result: areaAddress(corner, block.table),
    shown: values[row]?.[column] as string | number | boolean,
    restorePoint,
  };
}

/** Selects the first input, ready to be typed over. A failure is ignored, because the example has been inserted all the same. */
async function selectFirst({ restorePoint, corner }: WrittenBlock, first: Area): Promise<void> {
  try {
    await inExcel(async (context) => {
      const address = areaAddress(corner, { ...first, rows: 1, columns: 1 });
      context.workbook.worksheets.getItem(restorePoint.sheetId).getRange(address).select();
      await context.sync();
    });
  } catch {
    // The pane says where the example stands.
  }
}
