/** The lines of a file of comma-separated values that arrives in pieces. Quoted cells may hold commas, quotation marks and line ends. */

export async function* commaLines(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = "";
  let isFirst = true;
  for await (const piece of pieces) {
    rest += isFirst ? piece.replace(/^\uFEFF/, "") : piece;
    isFirst = false;
    let from = 0;
    for (let end = lineEnd(rest, from); end >= 0; end = lineEnd(rest, from)) {
      yield cellsOf(rest.slice(from, end));
      from = end + 1;
    }
    rest = rest.slice(from);
  }
  if (rest !== "") yield cellsOf(rest);
}

/** Where the line ends: the first line feed that is in no quoted cell, -1 where it has not arrived. */
function lineEnd(text: string, from: number): number {
  let end = text.indexOf("\n", from);
  if (end >= 0 && !text.slice(from, end).includes('"')) return end;
  let quote = text.indexOf('"', from);
  for (let isOpen = false; end >= 0; end = text.indexOf("\n", end + 1)) {
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
    if (!isOpen) return end;
  }
  return -1;
}

function cellsOf(line: string): readonly string[] {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  if (!text.includes('"')) return text.split(",");
  return Array.from(
    text.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g),
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
