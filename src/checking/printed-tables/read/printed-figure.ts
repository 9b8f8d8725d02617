/** What a cell of a printed table says: a figure, two figures, nil, or text. */
import { decimal, zero } from "../../../calculation";
import { changed, figureOf, figurePattern, type FigureParts, type PrintedFigure } from "./figure-token";
import { plainFigure } from "./plain-figure";

export type { PrintedFigure } from "./figure-token";

export type CellReading =
  | { readonly kind: "blank" | "text" | "year" }
  /** "low" and "high" of a range; "beside" in "5 (100%)". One figure is `main`. */
  | { readonly kind: "figures"; readonly figures: readonly PrintedFigure[]; readonly isRange: boolean };

/** What may stand behind a figure and leave it one. */
const units = String.raw`(?:p\.?a\.?|pcm|pw|(?:per|a|an|each|/) ?(?:annum|year|month|week|day|night|bed|place|placement|child|hour|head)(?:s)?|years?|months?|weeks?|days?|nights?|hours?|beds?|places?|placements?|children|clients?|young people|people|homes?|authorities|boroughs|points?|fte|wte|pp)`;
const tail = String.raw`(?: ?(?:${units}))*(?: ?(?:[*†‡§#^¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]))*`;
const dash = String.raw`(?: ?[-−–—] ?| to )`;

const one = new RegExp(`^${figurePattern(true)}${tail}$`, "i");
const two = new RegExp(`^(?<low>.*?[\\dkmn%.])${dash}(?<high>[£€$]?[\\d.].*)$`, "i");
const beside = /^(?<first>[^()]+?) ?\((?<second>[^()]+)\)(?<marks>[*†‡§#^¹²³]*)$/;
const nil = /^(?:£ ?)?(?:[-−–—]|nil)$/i;
const year = /^(?:FY ?)?(?:(?:19|20)\d\d(?: ?[/–-] ?(?:\d\d|(?:19|20)\d\d))|'?\d\d ?\/ ?\d\d)$/i;
const longest = 60;

/** Dates, "2018/19", "5.2.4", "4+2+2" and "1/5" are text: none of them is an amount. */
export function readCell(text: string): CellReading {
  if (text === "") return { kind: "blank" };
  if (text.length > longest) return asText;
  const plain = plainFigure(text);
  if (plain) return { kind: "figures", figures: [plain], isRange: false };
  if (!beginning.test(text) || !/[\d-−–—]|nil/i.test(text)) return asText;
  if (nil.test(text)) return { kind: "figures", figures: [nilFigure(text)], isRange: false };
  if (year.test(text)) return { kind: "year" };
  const single = wholeFigure(text, 0);
  if (single) return { kind: "figures", figures: [single], isRange: false };
  return asPair(text) ?? asRange(text) ?? asText;
}

const asText: CellReading = { kind: "text" };
/** With which all that is not mere text begins: most labels are told apart by it. */
const beginning = /^[\d('+\-−–—£€$.~≈acefgns]/i;

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

function wholeFigure(text: string, from: number): PrintedFigure | null {
  const found = one.exec(text);
  if (!found || (found.groups?.["open"] === undefined) !== (found.groups?.["close"] === undefined)) return null;
  return figureOf(found.groups as FigureParts, text, from);
}

function asPair(text: string): CellReading | null {
  const { first = "", second = "" } = beside.exec(text)?.groups ?? {};
  const [main, other] = [wholeFigure(first, 0), wholeFigure(second, text.indexOf("(") + 1)];
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
