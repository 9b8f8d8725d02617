/** Sentences made of a table's own figures: the words now, and the formula that keeps them true in a sheet. */
import { withCommas, type Decimal, type Rounding } from "../calculation";
import { formula, joined, quotedText, type Formula } from "./formula";
import { sentenceFormat } from "./number-format";
import { printedPounds } from "./printed";
import type { Figure, Text } from "./table";
import { size, structural, times, type Condition } from "./figure-with-formula";

/** phrase`With ${wordsFor(beds, "number")} beds it saves ${inPounds(saving, rounding)}.` */
export function liveText(texts: TemplateStringsArray, ...inserted: readonly (Text | string)[]): Text {
  const pieces = texts.flatMap((text, index): Text[] => {
    const next = inserted[index];
    return [{ text }, ...(next === undefined ? [] : [typeof next === "string" ? { text: next } : next])];
  });
  return together(pieces.filter(({ text, formula: live }) => text !== "" || live !== undefined));
}

export function together(pieces: readonly Text[]): Text {
  const text = pieces.map((piece) => piece.text).join("");
  if (pieces.every(({ formula: live }) => live === undefined)) return { text };
  return { text, formula: joined(merged(pieces), "&") };
}

/** Neighbouring words in one pair of quotation marks. */
function merged(pieces: readonly Text[]): readonly Formula[] {
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
  formula: formula`IF(ROUND(${figure.formula},${String(placesOf(rounding))})<0,"−","")&${sizeInPounds(figure, rounding).formula ?? []}`,
});

/** The amount without its sign, where words say which way it goes. */
export const sizeInPounds = (figure: Figure, rounding: Rounding): Text => ({
  text: printedPounds(figure.value.abs(), rounding),
  formula: formula`TEXT(${inPlaces(size(figure).formula, placesOf(rounding), 6)},"${sentenceFormat(rounding)}")`,
});

const placesOf = ({ quantum }: Rounding): number => (quantum.isInteger() ? 0 : 2);

/** A double may fall a last digit short of a half: rounding it much finer first brings it back to what anyone works out by hand. */
const inPlaces = (exact: Formula, places: number, finer: number): Formula => {
  const steadied = formula`ROUND(${exact},${String(places + finer)})`;
  // TEXT takes a whole number’s half up by itself; not every program does so with a hundredth’s.
  return places === 0 ? steadied : formula`ROUND(${steadied},${String(places)})`;
};

/** "4.5", "12,345.68", "1,560": of a figure that is nil or more, at most so many decimals, and none that is idle. */
export function inWords({ value, formula: exact }: Figure, places: number): Text {
  const rounded = inPlaces(exact, places, finerByFar);
  // "#,##0.##" would leave a whole number its point: "4.".
  const pattern: Formula = places === 0 ? ['"#,##0"'] : formula`IF(MOD(${rounded},1)=0,"#,##0","#,##0.${"#".repeat(places)}")`;
  return { text: withCommas(inShort(value, places)), formula: formula`TEXT(${rounded},${pattern})` };
}

/** "12.5", "90": the per cent of a share that is nil or more, in the same way. */
export function percentOf(share: Figure, places: 1 | 2): Text {
  const { value, formula: exact } = times(share, structural(100));
  return { text: inShort(value, places), formula: inPlaces(exact, places, finerByFar) };
}

const finerByFar = 7;
const inShort = (value: Decimal, places: number): string =>
  value
    .toDecimalPlaces(places + finerByFar)
    .toDecimalPlaces(places)
    .toFixed();

/** One text or another, as a condition of the sheet's own cells has it. */
export const wordsIf = (condition: Condition, yes: Text | string, no: Text | string): Text => {
  const [then, otherwise] = [yes, no].map((words): Text => (typeof words === "string" ? { text: words } : words));
  return {
    text: (condition.holds ? then : otherwise)?.text ?? "",
    formula: formula`IF(${condition.formula},${liveOf(then)},${liveOf(otherwise)})`,
  };
};

const liveOf = (words: Text | undefined): Formula => words?.formula ?? [quotedText(words?.text ?? "")];

/** "8 years", "1 year", "1,560 bed-weeks". Years may be part years. */
export function countedWords(count: Figure, unit: string, units = `${unit}s`): Text {
  const words = unit === "year" ? { text: count.value.toString(), formula: count.formula } : inWords(count, 0);
  return {
    text: `${words.text} ${count.value.eq(1) ? unit : units}`,
    formula: formula`${words.formula ?? []}&IF(${count.formula}=1,${quotedText(` ${unit}`)},${quotedText(` ${units}`)})`,
  };
}
