/** The strip below the grid, which says why the selected cell, or the one under the pointer, shows an error. */
import type { ErrorSentences } from "../functions/error-sentences";
import type { Grid } from "../grid/grid";
import { onHover } from "../grid/screen";

type CellPosition = { row: number; column: number };

export function showErrors(grid: Grid, sentences: ErrorSentences, strip: HTMLElement): void {
  let hovered: CellPosition | null = null;
  const read = (place: CellPosition | null): string =>
    place === null ? "" : sentences.read(grid.book.getActiveSheet().getSheetId(), place.row, place.column);
  const show = (): void => {
    const text = read(hovered) || read(selected(grid));
    if (strip.textContent !== text) strip.textContent = text;
  };
  grid.calculation.onCalculated(show);
  grid.onCommand(({ id }) => {
    if (id !== "sheet.operation.set-selections" && id !== "sheet.operation.set-worksheet-active") return;
    hovered = null; // the pointer may rest on a cell while the selection moves by keyboard
    show();
  });
  onHover(grid, (place) => {
    hovered = place;
    show();
  });
}

function selected(grid: Grid): CellPosition | null {
  const cell = grid.book.getActiveCell()?.getRange();
  return cell === undefined ? null : { row: cell.startRow, column: cell.startColumn };
}
