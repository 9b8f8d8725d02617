/** What stands at the top or the foot of many pages and is no text of the report: its title, its date, the number of the page. */
import { textOfLine, type TextLine } from "./lines";

/** A line of a page, by which it is found again. */
export const keyOf = (line: TextLine, page: number): string => `${page} ${line.y}`;

/** Lines at the edge of many pages that are the same, or differ only in a number that goes up with the pages. Rows of a table differ in other numbers too. */
export function runningHeads(
  pages: readonly { readonly number: number; readonly height: number; readonly flows: readonly (readonly TextLine[])[] }[],
): ReadonlySet<string> {
  const seen = new Map<string, Map<number, string[]>>();
  const found = new Set<string>();
  for (const { number, height, flows } of pages) {
    for (const line of flows.flat()) {
      const share = line.y / height;
      if (share < 0.9 && share > 0.1) continue;
      const text = textOfLine(line);
      if (/^(?:page ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(text) || /^[-–] ?\d{1,4} ?[-–]$/.test(text)) found.add(keyOf(line, number));
      for (const head of headsOf(text, number)) {
        const byPage = seen.get(head) ?? new Map<number, string[]>();
        seen.set(head, byPage.set(number, [...(byPage.get(number) ?? []), keyOf(line, number)]));
      }
    }
  }
  for (const byPage of seen.values())
    if (byPage.size >= 3 && byPage.size * 3 >= pages.length) for (const key of [...byPage.values()].flat()) found.add(key);
  return found;
}

/** As it is, and with each of its numbers told by how far it is from the page's. */
const headsOf = (text: string, page: number): readonly string[] => [
  text,
  ...[...text.matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const apart = Number(digits) - page;
    return `${text.slice(0, index)}#${apart}#${text.slice(index + digits.length)}`;
  }),
];
