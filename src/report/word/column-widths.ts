/** How wide the columns of a Word table are: figures never break, headings break between words, and the page is filled. */
import type { ReportPart } from "../report";

/** In twips (twentieths of a point): a letter, for each point of its size, and the space at both sides of a cell. */
const letter = 10.6;
const sides = 200;
/** Words run on to a second line rather than past this many letters. */
const mostLetters = 44;

/** In twips, adding up to `page`. `points` is the size of the letters. */
export function columnWidths({ columns, rows }: Pick<ReportPart, "columns" | "rows">, page: number, points: number): readonly number[] {
  const ideal = columns.map(({ text, isWords }, index) => {
    const cells = rows.map(({ heading, cells: others }) => [heading, ...others][index]?.text ?? "");
    const inCells = isWords ? Math.min(mostLetters, longest(cells)) : longest(cells);
    return sides + letter * points * Math.max(inCells, longest(text.split(" ")), isWords ? 8 : 6);
  });
  const scale = page / ideal.reduce((sum, width) => sum + width, 0);
  const widths = ideal.map((width) => Math.floor(width * scale));
  const rest = page - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));
