/** What Excel refused, in a sentence that says what was written and what to do. */

type Refused = { readonly code?: string; readonly message?: string };

const sentences: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "Excel is editing a cell. Press Enter in the sheet, then Insert again",
  InvalidSelection: "More than one block of cells is selected. Select one cell, then Insert again. Nothing was written",
  AccessDenied: "The sheet or the workbook is protected. Unprotect it in Review, or choose New sheet. Nothing was written",
  RequestAborted: "Excel stopped before it was done. Nothing was written. Try again",
};

/** For a step that writes nothing. */
export function refusalOf(error: unknown): string {
  const { code = "", message = "" } = error as Refused;
  return (
    sentences[code] ??
    `Excel would not do it (${[code, message].filter(Boolean).join(": ")}). Nothing was written. Select another cell, or choose New sheet`
  );
}

export const isCellBeingEdited = (error: unknown): boolean => (error as Refused).code === "InvalidOperationInCellEditMode";
