/** Lines and the figures in them, as they are named in a sentence. */
import type { Line } from "../lines/line";
import type { Hypothesis, Term } from "../rules/rule";

/** "Annual cost"; without a label "row 4". */
export const labelOf = ({ label, of, index }: Line): string => (label === "" ? `${of === "rows" ? "row" : "column"} ${index + 1}` : label);

/** "Annual cost £132,900.12". */
export const named = ({ line }: Pick<Term, "line">, place: number): string =>
  `${labelOf(line)} ${line.figures[place]?.figure.text ?? ""}`.trim();

const said = { less: /^(?:less|minus|deduct)\b:?\s+/i, plus: /^(?:plus|add)\b:?\s+/i } as const;

/** "less Income 618", "plus Grants 40": a label that says so itself, like "Less: income", is named without it. */
export function namedWithSign(term: Term, place: number, plus: "plus" | "and" = "plus"): string {
  const [word, own] = term.sign > 0 ? [plus, said.plus] : ["less", said.less];
  return `${word} ${named(term, place).replace(own, "")}`;
}

/** "3 rows above", "2 columns to the left", "3 rows". */
export function addedWords({ terms, result }: Hypothesis, place: number): string {
  const added = terms.filter(({ line }) => line.figures[place] !== undefined);
  const noun = result.of === "rows" ? (added.length === 1 ? "row" : "rows") : added.length === 1 ? "column" : "columns";
  const isBefore = added.every(({ line }) => line.index < result.index);
  const isAfter = added.every(({ line }) => line.index > result.index);
  const where =
    result.of === "rows" ? (isBefore ? " above" : isAfter ? " below" : "") : isBefore ? " to the left" : isAfter ? " to the right" : "";
  return `${added.length} ${noun}${where}`;
}
