import { zero, type Decimal } from "../exact/decimal";
import { CellError, quoted } from "../schema/cell";
import { defineFunction } from "../schema/function";
import { passOnError, smallCount } from "../schema/kinds";
import { Parameter } from "../schema/parameter";
import { badInput } from "../schema/problem";
import { countWords } from "../schema/number-words";
import { readTerm, type Term } from "../schema/kinds/term";

const term = Parameter.of<Term>(
  { label: "Term", unit: "initial years and extension options", accepts: "years, like 8, or with plus signs, like “4+2+2”" },
  (cell, label) => (cell instanceof CellError ? passOnError(cell, label) : readTerm(cell, label)),
);

export const termYears = defineFunction({
  name: "TERMYEARS",
  group: "Contract life",
  summary: "Years of a contract written as initial years and extensions, with so many extensions taken.",
  question: "How many years is a term such as 4+2+2?",
  keywords: ["length of contract", "extensions", "options to extend", "initial term"],
  parameters: { term, extensions: smallCount("Extensions", "extensions taken; all of them if left out").orNull() },
  result: "years",
  shownAs: "number",
  examples: [
    { formula: '=CARE.TERMYEARS("4+2+2")', value: "8", source: "Hackney 2019, 2.1" },
    { formula: '=CARE.TERMYEARS("4+2+2", 1)', value: "6", source: "Hackney 2019, 2.1, with one extension taken" },
    { formula: '=CARE.TERMYEARS("5+1+1", 0)', value: "5", source: "Hackney 2026, with none taken" },
  ],
  mistakes: ['=CARE.TERMYEARS("4-2-2")', '=CARE.TERMYEARS("4+2+2", 3)'],
  calculate: ({ term: { periods }, extensions }) => {
    const options = periods.length - 1;
    if (extensions?.gt(options)) return badInput(tooMany(extensions, options, periods));
    return periods.slice(0, 1 + (extensions?.toNumber() ?? options)).reduce((years, period) => years.plus(period), zero);
  },
});

function tooMany(taken: Decimal, options: number, periods: readonly Decimal[]): string {
  const written = quoted(periods.map((period) => period.toString()).join("+"));
  const has = options === 0 ? "has no extension" : `has ${countWords(options, "extension")}`;
  return `Extensions (${taken.toString()}) are too many: the term ${written} ${has}`;
}
