/** While a person edits a cell, Excel does nothing that an add-in asks for. */
import type { Grid } from "../grid/grid";
import type { Faults } from "../host/faults";

export function followEditing(grid: Grid, faults: Faults): void {
  grid.onCommand(({ id, params }) => {
    if (id === "sheet.operation.set-cell-edit-visible") faults.isEditing = (params as { visible: boolean }).visible;
  });
}
