/** Sentences made of a table's own figures: the words now, and the formula that keeps them true in a sheet. */
import { decimal, roundTo, type Rounding } from "../calculation";
import { formula, joined, quotedText, type Formula } from "./formula";
import { sentenceFormat } from "./number-format";
import { printedFigure, printedPounds } from "./printed";
import type { Figure, Format, Text } from "./table";
import { size, type Condition } from "./worked";

/** phrase`With ${wordsFor(beds, "number")} beds it saves ${inPounds(saving, rounding)}.` */
export function phrase(texts: TemplateStringsArray, ...inserted: readonly (Text | string)[]): Text {
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
  formula: formula`${minusIfBelow(figure, rounding)}TEXT(${steadied(size(figure).formula, rounding.quantum.isInteger() ? 6 : 8)},"${sentenceFormat(rounding)}")`,
});

/** The amount without its sign, where words say which way it goes. */
export const sizeInPounds = (figure: Figure, rounding: Rounding): Text => ({
  text: printedPounds(figure.value.abs(), rounding),
  formula: formula`TEXT(${steadied(size(figure).formula, rounding.quantum.isInteger() ? 6 : 8)},"${sentenceFormat(rounding)}")`,
});

/** A double may fall a last digit short of a half: rounding it a little finer first brings it back to what anyone works out by hand. */
const steadied = (exact: Formula, digits: number): Formula => formula`ROUND(${exact},${String(digits)})`;

const minusIfBelow = ({ formula: exact }: Figure, { quantum }: Rounding): Formula =>
  formula`IF(ROUND(${exact},${quantum.isInteger() ? "0" : "2"})<0,"−","")&`;

const percents: Readonly<Partial<Record<Format, string>>> = {
  percent: "0%",
  "percent to one place": "0.0%",
  "percent to two places": "0.00%",
};

const places: Readonly<Partial<Record<Format | "whole", number>>> = {
  whole: 0,
  "one place": 1,
  "two places": 2,
  "three places": 3,
};

/** "3.40", "12%", "1,560": a figure that is nil or more. */
export function inWords(figure: Figure, format: Format | "whole"): Text {
  const nearest = (quantum: string): Rounding => ({ quantum: decimal(quantum), direction: "nearest" });
  const decimals = places[format];
  if (decimals !== undefined) {
    const quantum = decimal(10).pow(-decimals).toString();
    const text = roundTo(figure.value, nearest(quantum))
      .toFixed(decimals)
      .replace(/\B(?=(\d{3})+(?!\d)(?<!\.\d*))/g, ",");
    return { text, formula: formula`TEXT(${steadied(figure.formula, 9)},"#,##0${decimals === 0 ? "" : `.${"0".repeat(decimals)}`}")` };
  }
  const text = printedFigure(figure.value, format as Format, nearest("1"));
  const pattern = percents[format as Format];
  if (pattern === undefined) throw new Error(`No words for a figure shown as ${format}`);
  return { text, formula: formula`TEXT(${steadied(figure.formula, 9)},"${pattern}")` };
}

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
  const words = unit === "year" ? { text: count.value.toString(), formula: count.formula } : inWords(count, "whole");
  return {
    text: `${words.text} ${count.value.eq(1) ? unit : units}`,
    formula: formula`${words.formula ?? []}&IF(${count.formula}=1,${quotedText(` ${unit}`)},${quotedText(` ${units}`)})`,
  };
}
