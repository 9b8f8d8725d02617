/** Relations that the labels themselves say, like "Saving" beside "Block cost" and "Spot cost": few figures are enough to show them. */
import { counted, eachYear, isCountedBy, ofMonth, ofWeek, ofYear, priced, spent, workedOut } from "../lines/label-words";
import type { Line } from "../lines/line";
import type { Relation } from "./relation";

const longestTerm = 25;

export function isNamed(relation: Relation): boolean {
  const { form } = relation;
  if (form === "difference" || form === "size") return isNamedDifference(relation);
  if (form === "multiple") return isNamedMultiple(relation);
  if (form === "product") return isNamedProduct(relation);
  return form === "ratio" && isNamedPercentage(relation);
}

/** Of two amounts beside it that are not themselves differences. */
const isNamedDifference = ({ result, terms }: Relation): boolean =>
  workedOut.test(result.label) &&
  terms.every(({ line }) => line.label !== "" && !workedOut.test(line.label) && !counted.test(line.label)) &&
  terms.every(({ line }) => Math.abs(line.index - result.index) <= 2);

/** From a week or a month to a year, or over the years that a label names. */
function isNamedMultiple({ result, terms, constant, constantWords }: Relation): boolean {
  const [term] = terms;
  if (!term || constant <= 1) return false;
  if (/weeks/.test(constantWords)) return ofYear.test(result.label) && ofWeek.test(term.line.label) && !ofYear.test(term.line.label);
  if (/months/.test(constantWords)) return ofYear.test(result.label) && ofMonth.test(term.line.label);
  if (new RegExp(`\\b${constant}[- ]years?\\b`, "i").test(result.label)) return true;
  return eachYear.test(term.line.label) && !eachYear.test(result.label) && constant <= longestTerm && haveAWord(result, term.line);
}

/** A number of things, the price of one, and what they come to; weeks in the year only where the price is of a week. */
function isNamedProduct({ result, terms, constantWords }: Relation): boolean {
  const [one, other] = terms.map(({ line }) => line);
  if (!one || !other || !spent.test(result.label)) return false;
  const isPair = (count: Line, price: Line): boolean => isCountedBy(count.label) && priced.test(price.label) && fits(price);
  const fits = (price: Line): boolean => (constantWords === "" ? true : /weeks/.test(constantWords) && ofWeek.test(price.label));
  return isPair(one, other) || isPair(other, one);
}

/** "Saving %" of "Saving". */
function isNamedPercentage({ result, terms }: Relation): boolean {
  const [of] = terms;
  return result.isPercent && of !== undefined && haveAWord(result, of.line);
}

function haveAWord(one: Line, other: Line): boolean {
  const words = wordsOf(one.label);
  return wordsOf(other.label).some((word) => words.includes(word));
}

const wordsOf = (label: string): readonly string[] => label.toLowerCase().match(/[a-z]{4,}/g) ?? [];
