/**
 * The one place that listens to Excel. Everything is registered in one batch, once, when the pane starts: adding a handler has been
 * reported to empty Excel's list of things to undo.
 */

/** `cells` is anything that may have changed what the sheets show: cells, results, names, rows, sheets. */
export type WorkbookChange = "cells" | "selection";

type Events = { readonly [Event in keyof Excel.WorksheetCollection]?: Excel.WorksheetCollection[Event] };
type Handlers = { add(handler: () => Promise<void>): unknown };

/** A name that is added, changed or deleted has no event of its own, but whatever uses it is calculated. */
const always = ["onChanged", "onCalculated", "onAdded", "onDeleted", "onRowSorted", "onColumnSorted", "onRowHiddenChanged"] as const;
const since17 = ["onNameChanged", "onMoved", "onVisibilityChanged"] as const;

/** Calls `heard` from now on, as long as the pane lives. */
export async function listenToWorkbook(heard: (change: WorkbookChange) => void): Promise<void> {
  const tell = (change: WorkbookChange) => (): Promise<void> => {
    heard(change);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { workbook } = context;
    const events = workbook.worksheets as Events & Readonly<Record<string, unknown>>;
    const hasLater = Office.context.requirements.isSetSupported("ExcelApi", "1.17");
    for (const name of [...always, ...(hasLater ? since17 : [])]) (events[name] as Handlers).add(tell("cells"));
    // Some builds that are new enough lack it.
    if ("onFiltered" in events) (events["onFiltered"] as Handlers).add(tell("cells"));
    workbook.onSelectionChanged.add(tell("selection"));
    await context.sync();
  });
}
