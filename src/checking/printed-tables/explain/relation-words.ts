/** What the other figures give, as a sentence. */
import { decimal, one, zero, type Decimal } from "../../../calculation";
import type { PrintedFigure } from "../read/figure-token";
import type { Line } from "../lines/line";
import type { Relation, Term } from "../rules/relation";
import type { TableFigure } from "../read/read-table";
import { printedLike } from "./printed-like";

/** Worked out in decimals from the figures as printed; null where one of them is missing or divides by nil. */
export function exactlyNeeded(relation: Relation, place: number, member: number): Decimal | null {
  const { result, terms, kind, form, shift } = relation;
  const valueOf = (line: Line): Decimal | undefined => line.figures[place]?.figure.value;
  if (kind === "sum") {
    const added = terms.reduce(
      (sum, { line, sign }, index) => (index === member ? sum : sum.plus((valueOf(line) ?? zero).times(sign))),
      zero,
    );
    if (form === "size" && member < 0) return added.abs();
    const whole = terms.reduce((sum, { line, sign }) => sum.plus((valueOf(line) ?? zero).times(sign)), zero);
    const size = (valueOf(result) ?? zero).times(form === "size" && whole.isNegative() ? -1 : 1);
    return member < 0 ? added : size.minus(added).times(terms[member]?.sign ?? 1);
  }
  const factors: readonly (readonly [Decimal | undefined, number])[] = [
    ...terms.flatMap(({ line, sign }, index) => (index === member ? [] : [[valueOf(line), sign] as const])),
    ...(member < 0 ? [] : [[valueOf(result)?.plus(shift), -1] as const]),
  ];
  let product = exactConstant(relation);
  for (const [factor, sign] of factors) {
    if (factor === undefined || (sign < 0 && factor.isZero())) return null;
    product = sign > 0 ? product.times(factor) : product.div(factor);
  }
  if (member < 0) return product.minus(shift);
  if (product.isZero()) return null;
  return (terms[member]?.sign ?? 1) > 0 ? one.div(product) : product;
}

/** "365 ÷ 7 weeks" is a ratio, not its double. */
function exactConstant({ constant, constantWords }: Relation): Decimal {
  const [, days, by] = /^([\d.]+) ÷ (\d+)/.exec(constantWords) ?? [];
  return days !== undefined && by !== undefined && constant > 1 ? decimal(days).div(by) : decimal(constant.toPrecision(15));
}

/** "The 3 rows above add to £4,797,956.16", "Annual cost £132,900.12 × 8 is £1,063,200.96". */
export function relationWords(relation: Relation, place: number, exact: Decimal, figure: PrintedFigure): string {
  const { form, terms, constantWords, result } = relation;
  const given = printedLike(figure, exact, !exact.mod(figure.quantum).isZero() && form !== "proportion" && figure.unit !== "%");
  const named = ({ line }: Term): string => `${labelOf(line)} ${line.figures[place]?.figure.text ?? ""}`.trim();
  const [first, second] = terms;
  if (form === "total") return `The ${addedWords(relation, place)} add to ${given}`;
  if (form === "balance")
    return `${terms.map((term, at) => `${at === 0 ? "" : term.sign > 0 ? "plus " : "less "}${named(term)}`).join(" ")} is ${given}`;
  if (form === "proportion" && first) return `The other places give ${given} for ${named(first)}`;
  if (!first) return `The others give ${given}`;
  if (form === "multiple") return `${named(first)} ${relation.constant < 1 ? "÷" : "×"} ${constantWords} is ${given}`;
  if (!second) return `${named(first)} gives ${given}`;
  if (form === "size") return `${named(first)} and ${named(second)} are ${given} apart`;
  if (form === "difference" || form === "running")
    return `${named(first)} ${second.sign > 0 ? "and" : "less"} ${named(second)} ${second.sign > 0 ? "add to" : "is"} ${given}`;
  if (form === "change") return `From ${named(second)} to ${named(first)} is a change of ${given}`;
  const constant = constantWords === "" ? "" : ` ${form === "ratio" && relation.constant < 1 ? "÷" : "×"} ${constantWords}`;
  return `${named(first)} ${second.sign > 0 ? "×" : "÷"} ${named(second)}${constant} is ${printedLike(figure, exact)}${result.isPercent ? "" : ""}`;
}

const labelOf = ({ label, of, index }: Line): string => (label === "" ? `${of === "rows" ? "row" : "column"} ${index + 1}` : label);

/** "3 rows above", "2 columns to the left", "3 rows". */
function addedWords({ terms, result }: Relation, place: number): string {
  const added = terms.filter(({ line }) => line.figures[place] !== undefined);
  const noun = result.of === "rows" ? (added.length === 1 ? "row" : "rows") : added.length === 1 ? "column" : "columns";
  const isBefore = added.every(({ line }) => line.index < result.index);
  const isAfter = added.every(({ line }) => line.index > result.index);
  const where =
    result.of === "rows" ? (isBefore ? " above" : isAfter ? " below" : "") : isBefore ? " to the left" : isAfter ? " to the right" : "";
  return `${added.length} ${noun}${where}`;
}

/** Of a figure that others are worked out from: what it must be for them to hold. */
export function mendedWords(relation: Relation, place: number, given: string): string {
  const result: TableFigure | undefined = relation.result.figures[place];
  return `With ${given} here ${labelOf(relation.result)} ${result?.figure.text ?? ""} holds`;
}
