/** Live text: a sentence made of a table's own figures, with the formula that keeps it true in a sheet. */
import { withCommas, type Decimal, type Rounding } from "../calculation";
import { formula, joined, quotedText, type Formula } from "./formula";
import { sentenceDigits } from "./number-format";
import { moneyPlaces } from "./places";
import { printedPounds } from "./printed";
import { roundFormula, steadied } from "./round-formula";
import type { Figure, Text } from "./table";
import { absolute, below, constant, nil, times, type Condition } from "./figure-with-formula";

/** liveText`With ${inDigits(beds, 0)} beds it saves ${inPounds(saving, rounding)}.` */
export function liveText(texts: TemplateStringsArray, ...inserted: readonly (Text | string)[]): Text {
  const pieces = texts.flatMap((text, index): Text[] => {
    const next = inserted[index];
    return [{ text }, ...(next === undefined ? [] : [typeof next === "string" ? { text: next } : next])];
  });
  return joinTexts(pieces.filter(({ text, formula: live }) => text !== "" || live !== undefined));
}

export function joinTexts(pieces: readonly Text[]): Text {
  const text = pieces.map((piece) => piece.text).join("");
  if (pieces.every(({ formula: live }) => live === undefined)) return { text };
  return { text, formula: joined(mergeWords(pieces), "&") };
}

/** Neighbouring words in one pair of quotation marks. */
function mergeWords(pieces: readonly Text[]): readonly Formula[] {
  const formulas: Formula[] = [];
  let words = "";
  for (const { text, formula: live } of pieces) {
    if (live === undefined) words += text;
    else {
      if (words !== "") formulas.push([quotedText(words)]);
      words = "";
      formulas.push(live);
    }
  }
  return words === "" ? formulas : [...formulas, [quotedText(words)]];
}

/** "£294,544", "−£1,200". */
export const inPounds = (figure: Figure, rounding: Rounding): Text => ({
  text: printedPounds(figure.value, rounding),
  formula: formula`IF(${roundFormula(figure.formula, moneyPlaces(rounding), 6)}<0,"−","")&${unsignedPounds(figure, rounding).formula ?? []}`,
});

/** The amount without its sign, where words say which way it goes. */
export const unsignedPounds = (figure: Figure, rounding: Rounding): Text => ({
  text: printedPounds(figure.value.abs(), rounding),
  formula: poundsInWords(absolute(figure).formula, rounding),
});

/** The £ stands before TEXT: several programs take none inside its format. */
export const poundsInWords = (amount: Formula, rounding: Rounding): Formula =>
  formula`"£"&TEXT(${roundedFormula(amount, moneyPlaces(rounding), 6)},"${sentenceDigits(rounding)}")`;

/** TEXT takes a whole number’s half up by itself; not every program does so with a hundredth’s. */
const roundedFormula = (exact: Formula, places: number, guardDigits: number): Formula =>
  places === 0 ? steadied(exact, guardDigits) : roundFormula(exact, places, guardDigits);

/** "4.5", "12,345.68", "1,560": a figure of 0 or more, with at most `places` decimals and no trailing zeros. */
export function inDigits({ value, formula: exact }: Figure, places: number): Text {
  const rounded = roundedFormula(exact, places, sentenceGuardDigits);
  // "#,##0.##" would leave a whole number its point: "4.".
  const pattern: Formula = places === 0 ? ['"#,##0"'] : formula`IF(MOD(${rounded},1)=0,"#,##0","#,##0.${"#".repeat(places)}")`;
  return { text: withCommas(roundedText(value, places)), formula: formula`TEXT(${rounded},${pattern})` };
}

/** A number as its cell holds it, where that is a whole one or rounded already. */
export const plainNumber = ({ value, formula: cell }: Figure): Text => ({ text: value.toString(), formula: cell });

/** "3.40": a figure of 0 or more, always with so many decimals. */
export const inPlaces = ({ value, formula: exact }: Figure, places: number): Text => ({
  text: withCommas(value.toDecimalPlaces(places + sentenceGuardDigits).toFixed(places)),
  formula: formula`TEXT(${roundFormula(exact, places, sentenceGuardDigits)},"#,##0.${"0".repeat(places)}")`,
});

/** "12.5", "90": a share of 0 or more in per cent, without the sign, in the same way. */
export function percentOf(share: Figure, places: 1 | 2 | 4): Text {
  const { value, formula: exact } = times(share, constant(100));
  return { text: roundedText(value, places), formula: roundedFormula(exact, places, sentenceGuardDigits) };
}

/** A percentage as people typed it: "3.5", "2.125". */
export const percentAsTyped = (rate: Figure): Text => percentOf(rate, 4);

/** "2", "−1.5": one that may be below 0. */
export const signedPercent = (rate: Figure): Text =>
  wordsIf(below(rate, nil), liveText`−${percentAsTyped(absolute(rate))}`, percentAsTyped(rate));

const sentenceGuardDigits = 7;
const roundedText = (value: Decimal, places: number): string =>
  value
    .toDecimalPlaces(places + sentenceGuardDigits)
    .toDecimalPlaces(places)
    .toFixed();

/** One text or the other, as a condition on the sheet's own cells decides. */
export const wordsIf = (condition: Condition, yes: Text | string, no: Text | string): Text => {
  const [then, otherwise] = [yes, no].map((words): Text => (typeof words === "string" ? { text: words } : words));
  return {
    text: (condition.holds ? then : otherwise)?.text ?? "",
    formula: formula`IF(${condition.formula},${formulaOf(then)},${formulaOf(otherwise)})`,
  };
};

const formulaOf = (words: Text | undefined): Formula => words?.formula ?? [quotedText(words?.text ?? "")];

/** "bed" or "beds", by a count that stands elsewhere with so many decimals at most. */
export const unitOf = (count: Figure, unit: string, places = 0, units = `${unit}s`): Text => ({
  text: roundedText(count.value, places) === "1" ? unit : units,
  formula: formula`IF(${places === 0 ? count.formula : roundFormula(count.formula, places, sentenceGuardDigits)}=1,${quotedText(unit)},${quotedText(units)})`,
});

/** "8 years", "1 year", "1,560 bed-weeks". Years may be part years. */
export function liveCount(count: Figure, unit: string, units = `${unit}s`): Text {
  const words = unit === "year" ? { text: count.value.toString(), formula: count.formula } : inDigits(count, 0);
  return {
    text: `${words.text} ${count.value.eq(1) ? unit : units}`,
    formula: formula`${words.formula ?? []}&IF(${count.formula}=1,${quotedText(` ${unit}`)},${quotedText(` ${units}`)})`,
  };
}
