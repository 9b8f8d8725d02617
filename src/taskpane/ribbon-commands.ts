/**
 * Ribbon buttons that open the pane at a view. The pane may be open at another view already, so a button calls the page that is
 * there, not an address of its own.
 */

/** By the names in the manifest. */
const viewOf = { showTables: "tables", showFunctions: "functions", showCheck: "check", showWorkbook: "workbook" } as const satisfies Record<
  string,
  string
>;

/** `open` is called when one of the buttons is pressed. */
export function answerRibbon(open: (view: string) => void): void {
  for (const [name, view] of Object.entries(viewOf))
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      open(view);
      // Excel disables the button until it is told that the command is over, whether or not the pane could be shown.
      void Office.addin
        .showAsTaskpane()
        .catch(() => undefined)
        .finally(() => event?.completed());
    });
}
