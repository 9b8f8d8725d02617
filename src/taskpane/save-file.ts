/** Hands a file to the browser, which puts it among the downloads. Nobody is told whether it did. */
export function saveFile(name: string, content: string | ArrayBuffer, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Some Excels look for the file only after the press is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Excel on a Mac shows the pane in a view that keeps no files. */
export const canSaveFiles = (): boolean =>
  typeof Office === "undefined" || (Office.context as Partial<typeof Office.context> | undefined)?.platform !== Office.PlatformType.Mac;
