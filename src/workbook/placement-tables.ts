/** Tables of placements in the workbook: figures that are written once, and found again by the names of their captions. */
import type { SheetBlock } from "../tables";
import { captionNumber, type PlacementCells } from "../tables/from-placements";
import { insertBlock } from "./insert-block";
import type { NotInserted } from "./insertion";
import { reading } from "./read-cells";

/** A caption, its headings, and as many rows as one table has. */
const [mostRows, mostColumns] = [40, 7];

export type PlacementsOutcome = { readonly kind: "inserted"; readonly sheet: string } | NotInserted;

/** On a new sheet. `layOut` is given the first number that no caption has. */
export async function insertPlacements(layOut: (firstNumber: number) => SheetBlock): Promise<PlacementsOutcome> {
  const outcome = await insertBlock({
    noun: "tables of placements",
    size: layOut(1),
    layOutAt: (_, { names }) => layOut(Math.max(0, ...[...names.keys()].map((name) => captionNumber(name) ?? 0)) + 1),
    title: "Placements",
    place: "new sheet",
  });
  return outcome.kind === "written" ? { kind: "inserted", sheet: outcome.written.sheet } : outcome;
}

/** From each caption on, in the order of their numbers, without those whose cells are gone. */
export const readPlacementTables = (): Promise<readonly PlacementCells[] | { readonly sentence: string }> =>
  reading(async (context) => {
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const found = names.items
      .flatMap((name) => {
        const number = captionNumber(name.name);
        return number === null ? [] : [{ name, number }];
      })
      .sort((one, other) => one.number - other.number)
      .map(({ name }) => name.getRangeOrNullObject().load("address"));
    await context.sync();
    const ranges = found
      .filter((range) => !range.isNullObject)
      .map((range) => {
        const cells = range.getCell(0, 0).getResizedRange(mostRows - 1, mostColumns - 1);
        return { cells: cells.load("rowIndex,columnIndex,values"), sheet: range.worksheet.load("name") };
      });
    await context.sync();
    return ranges.map(({ cells: { rowIndex: row, columnIndex: column, values }, sheet: { name: sheet } }) => ({
      sheet,
      row,
      column,
      values: values as readonly (readonly unknown[])[],
    }));
  });
