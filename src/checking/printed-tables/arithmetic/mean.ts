/** The mean of the terms that are there. */
import { decimal } from "../../../calculation";
import { printedAt, type Arithmetic, type Hypothesis, type NumberAt } from "../rules/rule";
import { addedAt, impliedInSum, sumOfParts } from "./sum";

export const meanOfTerms: Arithmetic = {
  ...sumOfParts,
  isPlainSum: false,
  implied: (hypothesis, place, member, at = printedAt) => {
    const count = countAt(hypothesis, place, at);
    const added = addedAt(hypothesis, place, at);
    if (member < 0) {
      const { value, error } = impliedInSum(hypothesis, place, -1, added, at);
      return { value: value / count, error: error / count };
    }
    // The printed mean times how many there are, less the others.
    const { line } = hypothesis.terms[member] ?? { line: hypothesis.result };
    const own = at(line, place);
    const others = added.sum - (Number.isNaN(own) ? 0 : own);
    return {
      value: at(hypothesis.result, place) * count - others,
      error: (hypothesis.result.halves[place] ?? 0) * count + Math.max(0, added.most - (line.halves[place] ?? 0)),
    };
  },
  impliedExactly: (hypothesis, place, member) => {
    const count = decimal(countAt(hypothesis, place, printedAt));
    if (member < 0) return sumOfParts.impliedExactly(hypothesis, place, -1)?.div(count) ?? null;
    const printed = hypothesis.result.figures[place]?.figure.value;
    const own = hypothesis.terms[member]?.line.figures[place]?.figure.value;
    const sum = sumOfParts.impliedExactly(hypothesis, place, -1);
    return printed && own && sum ? printed.times(count).minus(sum.minus(own)) : null;
  },
};

const countAt = ({ terms }: Hypothesis, place: number, at: NumberAt): number =>
  terms.reduce((count, { line }) => (Number.isNaN(at(line, place)) ? count : count + 1), 0);
