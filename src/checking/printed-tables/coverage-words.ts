/** How much of what was given was tested: said before anything else, so that nobody takes silence for approval. */
import { countWords } from "../../calculation";
import type { CheckReport, Untested } from "./finding";

const mostNamed = 5;

/** "12 of 20 figures tested; 3 cells could not be read: C4 “c”, C7 “c” and Total, Cost “1.320,00”." */
export function coverageSentence({ counts, unread }: Pick<CheckReport, "counts" | "unread">): string {
  return `${[testedWords(counts), ...unreadWords(unread)].join("; ")}.`;
}

function testedWords({ figures, untested, tests, unread }: CheckReport["counts"]): string {
  if (figures === 0) return "No figure was found to test";
  if (tests === 0)
    return figures === 1
      ? "The one figure was not tested: no other gives it"
      : `None of the ${countWords(figures, "figure")} was tested${unread > 0 ? "" : ": no sum, difference or product among them was recognised"}`;
  if (untested === 0) return figures === 1 ? "The one figure was tested" : `All ${countWords(figures, "figure")} tested`;
  return `${figures - untested} of ${countWords(figures, "figure")} tested`;
}

function unreadWords(unread: readonly Untested[]): readonly string[] {
  if (unread.length === 0) return [];
  const named = unread.slice(0, mostNamed).map(({ where, title, printed }) => {
    const place = where.in === "table" && where.address !== null ? where.address : title;
    return `${place} “${printed}”`;
  });
  const others = unread.length - named.length;
  const all = others > 0 ? [...named, `${others} more`] : named;
  const listed = all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
  return [`${countWords(unread.length, "cell")} could not be read: ${listed}`];
}
