/** What a cell of a printed table says: a figure, two figures, nil, a figure that cannot be read, or text. */
import { decimal, zero } from "../../../calculation";
import { areBracketsPaired, changed, figureOf, figurePattern, minus, type FigureParts, type PrintedFigure } from "./figure-token";
import { isLikeAFigure, isNotGiven } from "./not-a-figure";
import { plainFigure } from "./plain-figure";

export type { PrintedFigure } from "./figure-token";

export type CellReading =
  /** "mark" says that a figure is not given, as "c" or "n/a" does; "unreadable" has digits like a figure's, and is none that is known. */
  | { readonly kind: "blank" | "text" | "year" | "mark" | "unreadable" }
  /** "low" and "high" of a range; "beside" in "5 (100%)". One figure is `main`. */
  | { readonly kind: "figures"; readonly figures: readonly PrintedFigure[]; readonly isRange: boolean };

/** What may stand behind a figure and leave it one. */
const units = String.raw`(?:p\.?a\.?|pcm|pw|(?:per|a|an|each|/) ?(?:annum|year|month|week|day|night|bed|place|placement|child|hour|head)(?:s)?|years?|months?|weeks?|days?|nights?|hours?|beds?|places?|placements?|children|clients?|young people|people|homes?|authorities|boroughs|(?:percentage )?points?|fte|wte|pp)`;
/** Notes, and that a figure is revised, provisional, estimated or breaks with those before it: no part of the figure. */
const marks = String.raw`(?<marks>(?: ?(?:[*†‡§#¹²³⁴⁵⁶⁷⁸⁹⁰]+|\^[\da-z]{0,3}\^?|\((?:r|p|e|b|rev(?:ised)?|prov(?:isional)?|est(?:imated?)?|notes? ?[\da-z]{1,2})\)|\[(?:\d{1,3}|[a-z]{1,2}|low|notes? ?\d{1,3}(?:, ?\d{1,3})*)\])|(?<=\d)[rpeb]|(?<=[\d)%]) [rpe])*)`;
const tail = String.raw`(?: ?(?:${units}))*`;
const dash = String.raw`(?: ?[${minus}] ?| to )`;

const one = new RegExp(`^${figurePattern(true)}${tail}${marks}$`, "i");
const two = new RegExp(`^(?<low>.*?[\\dkmn%.])${dash}(?<high>[£€$]?[\\d.].*)$`, "i");
const beside = /^(?<first>[^()]+?) ?\((?<second>[^()]+)\)(?<marks>[*†‡§#^¹²³]*)$/;
/** "12,400 300" out of a PDF, "12,400; 300" out of two paragraphs of one cell. */
const apart = /^(?<first>\S+?)(?:;? | \/ )(?<second>\S+)$/;
const nil = new RegExp(`^(?:£ ?)?(?:[${minus}]{1,3}|nil)(?: ?%)?$`, "i");
const year = /^(?:FY ?)?(?:(?:19|20)\d\d(?: ?[/‐-–-] ?(?:\d\d|(?:19|20)\d\d))|'?\d\d ?\/ ?\d\d)(?:[*†‡§¹²³]+| ?\[[a-z\d ]{1,7}\])?$/i;
/** In characters, with its unit and its notes. */
export const longestFigure = 60;

/** Dates, "2018/19", "5.2.4", "4+2+2" and "1/5" are text: none of them is an amount. */
export function readCell(text: string): CellReading {
  if (text === "") return { kind: "blank" };
  const plain = plainFigure(text);
  if (plain) return { kind: "figures", figures: [plain], isRange: false };
  if (text.length > longestFigure) return asText;
  if (isNotGiven(text)) return asMark;
  if (!beginning.test(text) || !mayBeFigure.test(text)) return asText;
  if (nil.test(text)) return { kind: "figures", figures: [nilFigure(text)], isRange: false };
  if (year.test(text)) return { kind: "year" };
  const single = wholeFigure(text, 0) ?? inSquareBrackets(text);
  if (single) return { kind: "figures", figures: [single], isRange: false };
  return asPair(text) ?? asRange(text) ?? (isLikeAFigure(text) ? asUnreadable : asText);
}

const [asText, asMark, asUnreadable]: readonly [CellReading, CellReading, CellReading] = [
  { kind: "text" },
  { kind: "mark" },
  { kind: "unreadable" },
];
/** With which all that is not mere text begins: most labels are told apart by it. */
const beginning = new RegExp(`^[\\d('+±${minus}£€$.~≈<>≤≥[abcefglmnosu]`, "i");
const mayBeFigure = new RegExp(`[\\d${minus}]|nil`, "i");

const nilFigure = (text: string): PrintedFigure => ({
  text,
  from: 0,
  to: text.length,
  value: zero,
  quantum: decimal(1),
  unit: "",
  scale: decimal(1),
  isApproximate: false,
});

/** Its text ends before the marks, whose digits are none of its own. */
function wholeFigure(text: string, from: number): PrintedFigure | null {
  const groups = one.exec(text)?.groups as FigureParts | undefined;
  if (!groups || !areBracketsPaired(groups)) return null;
  return figureOf(groups, text.slice(0, text.length - (groups["marks"] ?? "").length), from);
}

/** "[150^1]"; "[2]" alone is a note. */
function inSquareBrackets(text: string): PrintedFigure | null {
  return /^\[[^[\]]*\d{3}[^[\]]*\]$/.test(text) || /^\[[^[\]]*\d\^\d+\^?\]$/.test(text) ? wholeFigure(text.slice(1, -1), 1) : null;
}

function asPair(text: string): CellReading | null {
  const { first = "", second = "" } = (beside.exec(text) ?? apart.exec(text))?.groups ?? {};
  if (first === "") return null;
  const [main, other] = [wholeFigure(first, 0), wholeFigure(second, text.indexOf(second, first.length))];
  return main && other ? { kind: "figures", figures: [main, other], isRange: false } : null;
}

/** A dash between two figures makes a range: nobody prints a subtraction. "£1.8 - £2.3 million" is in millions at both ends. */
function asRange(text: string): CellReading | null {
  const { low = "", high = "" } = two.exec(text)?.groups ?? {};
  const ends = rangeOf(wholeFigure(low, 0), wholeFigure(high, text.length - high.length));
  return ends && { kind: "figures", figures: ends, isRange: true };
}

export function rangeOf(low: PrintedFigure | null, high: PrintedFigure | null): readonly [PrintedFigure, PrintedFigure] | null {
  if (!low || !high) return null;
  const scaled = low.scale.eq(1) && high.scale.gt(1) && low.value.times(high.scale).lte(high.value) ? times(low, high.scale) : low;
  const alike =
    scaled.unit === "" && high.unit !== ""
      ? changed(high.unit === "%" ? times(scaled, decimal("0.01")) : scaled, { unit: high.unit })
      : scaled;
  return alike.value.lte(high.value) ? [alike, high] : null;
}

const times = (figure: PrintedFigure, by: PrintedFigure["value"]): PrintedFigure =>
  changed(figure, { value: figure.value.times(by), quantum: figure.quantum.times(by), scale: figure.scale.times(by) });
