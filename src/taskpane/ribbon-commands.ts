/**
 * Buttons of the ribbon that open the pane at a view. The pane and its commands share one page, which may be open at another
 * view already, so the button calls this page rather than an address of its own.
 */

/** By the names that the manifest gives them. */
const viewOf = { showTables: "tables", showFunctions: "functions", showCheck: "check", showWorkbook: "workbook" } as const satisfies Record<
  string,
  string
>;

/** `open` is called when somebody presses such a button. */
export function answerRibbon(open: (view: string) => void): void {
  for (const [name, view] of Object.entries(viewOf))
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      open(view);
      // Excel greys the button until it is told that this is over; a pane that cannot be shown must not keep it grey.
      void Office.addin
        .showAsTaskpane()
        .catch(() => undefined)
        .finally(() => event?.completed());
    });
}
