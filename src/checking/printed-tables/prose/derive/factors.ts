/** A cell over its eight years or five beds, by the week, by the month or by the year. */
import { monthsOfYear, weeksOfYear } from "../../lines/constants";
import { isAmount } from "../sources";
import { printed, type Derivation } from "./derived";
import { numberOf, numberWords } from "./number-words";

const times = new RegExp(
  String.raw`(?<!\b(?:than|within|least|most|after|before) )\b(\d{1,2}|${numberWords})[- ](?:(?:support|contracted|filled|full|financial)[- ])?(?:year|bed|place|placement|child|(?<=\b(?:[1-4]?\d|5[0-3])[- ])week|month|home)(?:s|ren)?\b`,
  "gi",
);
const ofWeek = /\b(?:a|per|each|every) week\b|\bweekly\b/i;
const ofMonth = /\b(?:a|per|each|every) month\b|\bmonthly\b/i;
const ofYear = /\b(?:a|per|each|every) year\b|\b(?:annual(?:ly)?|yearly)\b/i;

export const factors: Derivation = function* ({ figure, text, named, before }) {
  if (figure.unit === "%") return;
  const all = factorsIn(text);
  if (all.length === 0) return;
  for (const one of new Set([...named, ...before].filter(isAmount)))
    for (const { by, words } of all)
      yield {
        cells: [one],
        work: ([number = 0]) => Math.abs(number * by),
        // What the sentence before quotes is worked on as it is quoted there.
        slack: before.includes(one) ? 0 : one.cell.half * by,
        words: `${printed(one)} ${words} is`,
        isMeant: false,
      };
};

/** What the sentence multiplies or divides by. */
function factorsIn(text: string): readonly { readonly by: number; readonly words: string }[] {
  const counted = new Set([...text.matchAll(times)].map(([, word = ""]) => numberOf(word)));
  const parts = [...(ofWeek.test(text) ? weeksOfYear : []), ...(ofMonth.test(text) ? [monthsOfYear] : [])];
  const wholes = ofYear.test(text) ? [...weeksOfYear, monthsOfYear] : [];
  return [...counted]
    .flatMap((number) =>
      number > 1
        ? [
            { by: number, words: `× ${String(number)}` },
            { by: 1 / number, words: `÷ ${String(number)}` },
          ]
        : [],
    )
    .concat(
      parts.map(({ value, words }) => ({ by: 1 / value, words: `÷ ${words}` })),
      wholes.map(({ value, words }) => ({ by: value, words: `× ${words}` })),
    );
}
