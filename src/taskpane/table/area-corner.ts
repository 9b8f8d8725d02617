/**
 * The sheet and first cell of an area such as "'Our costs'!B4:F24". Overwriting goes to the area that people were asked about,
 * not to what they have selected since.
 */
export function cornerOf(area: string): { readonly sheet: string; readonly cell: string } {
  const end = area.lastIndexOf("!");
  const sheet = area
    .slice(0, end)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
  return { sheet, cell: area.slice(end + 1).split(":")[0] ?? "" };
}
