import { commaLines, UnclosedCell } from "../../src/documents/csv/comma-lines";

async function linesOf(text: string, size: number): Promise<string[][]> {
  const pieces = async function* (): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
  };
  const lines: string[][] = [];
  for await (const some of commaLines(pieces())) lines.push(...some.map((line) => line.map((cell) => cell.replace(/\r$/, ""))));
  return lines;
}

test("quoted cells are whole, wherever the pieces end and with line ends of both kinds", async () => {
  const text = '\uFEFFa,"b, ""c""\r\nd",\r\n1,2,3\n4,5,"6"\r\n7,"8",\n9,"10\n""11",12\r\n13,14,"15"';
  const found = await Promise.all(Array.from({ length: text.length }, (_, size) => linesOf(text, size + 1)));
  const expected = [
    ["a", 'b, "c"\r\nd', ""],
    ["1", "2", "3"],
    ["4", "5", "6"],
    ["7", "8", ""],
    ["9", '10\n"11', "12"],
    ["13", "14", "15"],
  ];
  expect(found.filter((lines) => JSON.stringify(lines) !== JSON.stringify(expected))).toEqual([]);
});

test("a cell that is never closed is named by its line, before the rest of the file is taken in", async () => {
  const lines = linesOf(`a,b\n1,2\n3,"4\n${"5,6\n".repeat(400_000)}`, 65_536);
  await expect(lines).rejects.toThrow(new UnclosedCell(3));
});
