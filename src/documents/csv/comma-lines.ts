/** The lines of a file of comma-separated values that arrives in pieces, as many at a time as a piece brings. */
import papaparse from "papaparse";

export type Lines = readonly (readonly string[])[];

/** The cells of a line are as they stand, the last with the carriage return that some files have before the line feed. */
export async function* commaLines(pieces: AsyncIterable<string>): AsyncGenerator<Lines> {
  // A carriage return stays in its cell, since one file may have line ends of both kinds.
  const parser = new papaparse.Parser({ delimiter: ",", newline: "\n" });
  let rest = "";
  let isFirst = true;
  let line = 1;
  for await (const piece of pieces) {
    rest += isFirst ? piece.replace(/^\uFEFF/, "") : piece;
    isFirst = false;
    const { data, meta } = parser.parse(rest, 0, true);
    rest = rest.slice(meta.cursor);
    if (rest.length > longestLine) throw new UnclosedCell(line + data.length);
    line += data.length;
    if (data.length > 0) yield data;
  }
  if (rest !== "") yield parser.parse(rest, 0, false).data;
}

/** In characters. A cell that is never closed would take in the rest of the file, and each piece would be read again with all before it. */
const longestLine = 1_000_000;

export class UnclosedCell extends Error {
  /** @param line in which the cell begins, counted from 1 */
  constructor(readonly line: number) {
    super(`The cell that begins with a quotation mark in line ${line} is never closed`);
  }
}
