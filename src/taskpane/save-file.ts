/** Downloads a file. The browser does not say whether it did. */
export function saveFile(name: string, content: string | ArrayBuffer, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Some versions of Excel fetch the file only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Excel on a Mac shows the pane in a web view that cannot download. */
export const canSaveFiles = (): boolean =>
  typeof Office === "undefined" || (Office.context as Partial<typeof Office.context> | undefined)?.platform !== Office.PlatformType.Mac;
