/** Links of cells. They stay when a cell is written or its formats are cleared, and move with it (inferred). */
import { layered, piecesOf, valueAt } from "../grid/layers";
import { typedEntry } from "../grid/typed-entry";
import { invalidArgument } from "../host/api-object";
import type { HyperlinkRecord } from "./book-record";
import { applyStyle } from "./cell-styles";
import type { RangeObject, SheetObject } from "./objects";

type Settable = HyperlinkRecord & { readonly textToDisplay?: string };

/** Null where there is none, or where cells differ. */
export function hyperlinkOf({ $sheet, $area }: RangeObject): HyperlinkRecord | null {
  const found = new Map(piecesOf($sheet.$record.hyperlinks, $area).map(({ value }) => [JSON.stringify(value), value]));
  return found.size === 1 ? ([...found.values()][0] ?? null) : null;
}

export const hyperlinkAt = ({ $record }: SheetObject, row: number, column: number): HyperlinkRecord | null =>
  valueAt($record.hyperlinks, row, column) ?? null;

/** The cells take the style Hyperlink, and the text that is given; a cell that is empty shows the address. */
export function setHyperlink(range: RangeObject, { textToDisplay, ...link }: Settable): void {
  const { $sheet, $area } = range;
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument();
  $sheet.$requireUnlocked($area);
  const { $grid, $univer } = $sheet;
  $grid.write($univer, $area, (i, j) => {
    const isEmpty = $grid.typeAt($univer, $area.row + i, $area.column + j) === "Empty";
    if (textToDisplay === undefined && !isEmpty) return undefined;
    return typedEntry(`'${textToDisplay ?? link.address ?? link.documentReference ?? ""}`);
  });
  applyStyle(range, "Hyperlink");
  $sheet.$record.hyperlinks = layered($sheet.$record.hyperlinks, $area, link);
  $sheet.$workbook.$changed();
}

export function clearHyperlinks({ $sheet, $area }: Pick<RangeObject, "$sheet" | "$area">): void {
  $sheet.$record.hyperlinks = layered($sheet.$record.hyperlinks, $area, undefined);
  $sheet.$workbook.$changed();
}
