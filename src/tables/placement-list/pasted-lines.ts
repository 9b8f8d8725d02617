/** The lines of cells that were copied in Excel, as they come by the clipboard: apart by tabs. */

/** Excel puts a cell in quotation marks that has lines of its own, such as notes. None has a tab, so that no mark left open takes in the next line. */
const cell = /"((?:[^"\t]|"")*)"(?=\t|\r|\n|$)|[^\t\r\n]*/y;

/** A line at a time, since a list may be long. */
export function* pastedLines(text: string): Generator<readonly string[]> {
  let line: string[] = [];
  for (let at = 0; at < text.length; at++) {
    cell.lastIndex = at;
    const [all = "", quoted] = cell.exec(text) ?? [];
    line.push((quoted?.replaceAll('""', '"') ?? all).trim());
    at += all.length;
    if (text[at] === "\t") continue;
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    yield line;
    line = [];
  }
  if (line.length > 0) yield [...line, ""];
}
