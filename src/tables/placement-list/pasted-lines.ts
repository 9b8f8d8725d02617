/** The lines of cells that were copied in Excel: text from the clipboard, with tabs between cells. */

/** Excel quotes a cell that has line breaks, such as notes. A quoted cell holds no tab, so an unclosed mark cannot take in the next cells. */
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
