/** A headless workbook, driven through the real Excel object model. */
import type { Grid } from "../../workbench/grid/grid";
import { headlessGrid } from "../../workbench/grid/headless";
import { Faults } from "../../workbench/host/faults";
import { Interpreter } from "../../workbench/host/interpreter";
import { nodeExcel } from "../../workbench/host/node-excel";
import type { HostEvent } from "../../workbench/host/protocol";
import { raiseEvents } from "../../workbench/workbook/events";
import { Workbook } from "../../workbench/workbook/workbook";

const grids: Grid[] = [];
afterEach(() => Promise.all(grids.splice(0).map((grid) => grid.dispose())));

export type Book = {
  grid: Grid;
  workbook: Workbook;
  faults: Faults;
  events: HostEvent[];
  excel: typeof Excel;
  /** Runs one batch on the active sheet, and synchronises after it. */
  run<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T): Promise<T>;
};

export function openBook(): Book {
  const grid = headlessGrid();
  grids.push(grid);
  const workbook = new Workbook(grid);
  const faults = new Faults();
  const events: HostEvent[] = [];
  raiseEvents(
    workbook,
    (event) => events.push(event),
    () => undefined,
  );
  const excel = nodeExcel(new Interpreter(workbook, faults.beforeAction));
  return {
    grid,
    workbook,
    faults,
    events,
    excel,
    run: (work) =>
      excel.run(async (context) => {
        const result = work(context.workbook.worksheets.getActiveWorksheet(), context);
        await context.sync();
        return result;
      }),
  };
}
