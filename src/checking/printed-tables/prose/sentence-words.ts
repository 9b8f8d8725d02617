/** Findings about sentences, in words. */
import { fromCell, withCommas, type Decimal } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import { stateOf, type Finding, type PlaceInSentence } from "../finding";
import type { PrintedFigure } from "../read/figure-token";
import { differing, printedLike } from "../explain/printed-like";
import { placeOf, titleOf } from "../explain/place-words";
import type { Slip } from "../mistakes/mistake";
import { correctedValueOf, type Derived } from "./derive/derived";
import type { Match } from "./match-cells";
import type { MatchedQuote, QuotedCell } from "./matched-quote";
import type { NearMiss } from "./near-miss";
import type { MisprintedAmount } from "./misprinted-amounts";
import type { PointsAsPerCent } from "./points-as-per-cent";
import type { Quoted } from "./quoted-figures";
import type { Source } from "./sources";
import type { TurnedDirection } from "./turned-direction";

export const placeOfQuote = ({ sentence, quote, from }: Quoted): PlaceInSentence => ({ in: "sentence", sentence, quote, from });

const common = (quoted: Quoted) => ({ where: placeOfQuote(quoted), also: [], title: `Sentence ${quoted.sentence + 1}`, tests: 1 });

const figureOf = ({ quoted, end }: MatchedQuote): PrintedFigure => {
  const figure = quoted.figures[end];
  if (!figure) throw new RangeError("What is told is one of the quoted figures");
  return figure;
};

const cellWords = ({ source: { cell, labels } }: Match): string => `${cell.figure.text}${labels === "" ? "" : ` (${labels})`}`;

export function quotedCell(told: MatchedQuote): QuotedCell {
  const { source, rule, isAsSaid } = told.match;
  const figure = figureOf(told);
  const { row, column } = source.cell;
  const { table, rowLabel, columnLabel } = source;
  const where = placeOfQuote(told.quoted);
  return { where, figure, toNearest: roundedLike(figure, told.match), table, row, column, rowLabel, columnLabel, rule, isAsSaid };
}

/** As the author would have printed the cell, rounded to the nearest, in the quote's own units. */
function roundedLike(figure: PrintedFigure, { source: { cell } }: Match): string {
  const exact: Decimal = figure.value.isNegative() ? cell.figure.value : cell.figure.value.abs();
  return printedLike(figure, exact);
}

const unitWords = ({ quantum, unit }: PrintedFigure): string => (unit === "%" ? "" : ` ${unit}${withCommas(quantum.toFixed())}`);

const ruleWords = (figure: PrintedFigure, { rule }: Match): string =>
  rule === "exact" ? "as printed" : rule === "nearest" ? `rounded to the nearest${unitWords(figure)}` : `rounded ${rule}`;

export function oneRuleFinding(low: MatchedQuote, high: MatchedQuote): Finding {
  const { quoted } = low;
  const ends = [low, high].map((one) => roundedLike(figureOf(one), one.match));
  const shouldBe = ends.join(" to ");
  const isCut = [low, high].some(({ match }) => match.rule === "down");
  return {
    ...common(quoted),
    short: `“${quoted.quote}” by one rule is ${shouldBe}`,
    printed: quoted.quote,
    shouldBe,
    difference: null,
    differing: null,
    kind: isCut ? "truncated" : "other",
    why: `${[low, high].map((one) => `${figureOf(one).text} is ${cellWords(one.match)} ${ruleWords(figureOf(one), one.match)}`).join("; ")}.`,
    certainty: "certain",
    howSure: "Certain. No one rule of rounding gives both ends.",
    state: stateOf("truncated", "certain", "Two rounding rules in one range"),
    tests: 1,
  };
}

export function twoRoundingsFinding(odd: MatchedQuote, rounded: MatchedQuote): Finding {
  const [figure, other] = [figureOf(odd), figureOf(rounded)];
  const shouldBe = roundedLike(figure, odd.match);
  return {
    ...common(odd.quoted),
    short: `“${odd.quoted.quote}” and “${rounded.quoted.quote}” round one cell in two ways`,
    printed: figure.text,
    shouldBe,
    difference: null,
    differing: differing(figure.text, shouldBe),
    kind: odd.match.rule === "down" ? "truncated" : "other",
    why: `${cellWords(odd.match)} is ${ruleWords(figure, odd.match)} here, and ${ruleWords(other, rounded.match)} in sentence ${rounded.quoted.sentence + 1}, which prints ${other.text}.`,
    certainty: "certain",
    howSure: "Certain. Both figures come from the same cell.",
    state: stateOf("truncated", "certain", "One cell rounded in two ways"),
  };
}

/** The figure of a line that the sentence does not name. */
export function otherLineFinding(told: MatchedQuote, meant: Source, tables: readonly CheckedTable[]): Finding {
  const figure = figureOf(told);
  const shouldBe = printedLike(figure, meant.cell.figure.value);
  const [read, own] = [tables[meant.table]?.read, told.match.source];
  const [named, printed] = [meant, own].flatMap(({ table, cell }) => (read ? [placeOf(read, table, cell.row, cell.column)] : []));
  return {
    ...common(told.quoted),
    also: named ? [named] : [],
    short: `${figure.text} should be ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: printedLike(figure, figure.value.minus(meant.cell.figure.value).abs()),
    differing: differing(figure.text, shouldBe),
    kind: "copied",
    why:
      named && printed ? `The table has ${meant.cell.figure.text} for ${titleOf(named)}, and ${figure.text} for ${titleOf(printed)}.` : "",
    certainty: "look",
    howSure: "Look at it. The figure is in the table, and the words around it name another line.",
    state: stateOf("copied", "look", "Figure of another line"),
  };
}

export function truncatedFinding(told: MatchedQuote): Finding {
  const figure = figureOf(told);
  const shouldBe = roundedLike(figure, told.match);
  return {
    ...common(told.quoted),
    short: `“${figure.text}” to the nearest is ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: null,
    differing: differing(figure.text, shouldBe),
    kind: told.match.rule === "down" ? "truncated" : "other",
    why: `${figure.text} is ${cellWords(told.match)} ${ruleWords(figure, told.match)}, not to the nearest.`,
    certainty: "look",
    howSure: "Look at it. It may be meant so; the text should say how it rounds.",
    state: stateOf("truncated", "look", told.match.rule === "down" ? "Rounded down" : "Rounded up"),
  };
}

export function noCellFinding(
  quoted: Quoted,
  figure: PrintedFigure,
  missed: (NearMiss & { readonly isLikely: boolean }) | null,
  tables: readonly CheckedTable[],
): Finding {
  const read = missed && tables[missed.source.table]?.read;
  const amount = figure.text.replace(/^[^\d£€$(.−–-]*(?=[£€$(−–-]?\d)/u, "");
  if (!missed || !read)
    return {
      ...common(quoted),
      short: `No cell of the table gives ${amount}`,
      printed: figure.text,
      shouldBe: null,
      difference: null,
      differing: null,
      kind: "does-not-reconcile",
      why: `No cell of the table gives ${amount}, rounded in any way, nor does one that the sentence names over its years, beds or weeks.`,
      certainty: "look",
      howSure: "Look at it. It may come from somewhere else.",
      state: stateOf("does-not-reconcile", "look"),
    };
  const { cell } = missed.source;
  const shouldBe = printedLike(figure, cell.figure.value);
  const from = placeOf(read, missed.source.table, cell.row, cell.column);
  const certainty = missed.isLikely ? "likely" : "look";
  return {
    ...common(quoted),
    also: [from],
    short: `${figure.text} should be ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: printedLike(figure, figure.value.minus(cell.figure.value).abs()),
    differing: differing(figure.text, shouldBe),
    kind: missed.slip.kind,
    why: `${[missed.slip.words, `The table has ${cell.figure.text} for ${titleOf(from)}`, missed.against].filter((words) => words !== "").join(". ")}.`,
    certainty,
    howSure: `${certainty === "likely" ? "Likely" : "Look at it"}. No cell gives the figure, and the sentence names what this cell is about.`,
    state: stateOf(missed.slip.kind, certainty),
  };
}

/** A figure that the sentence works out from cells, and gets wrong. */
export function derivedFinding(quoted: Quoted, figure: PrintedFigure, derived: Derived, slip: Slip | null, isLikely: boolean): Finding {
  const exact = asQuoted(figure, slip?.right ?? correctedValueOf(derived));
  const shouldBe = printedLike(figure, exact);
  const isCut = slip?.kind === "truncated";
  const kind = slip?.kind ?? "does-not-reconcile";
  const certainty = isLikely && !isCut ? "likely" : "look";
  return {
    ...common(quoted),
    short: isCut ? `“${figure.text}” to the nearest is ${shouldBe}` : `${figure.text} should be ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: printedLike(figure, figure.value.minus(exact).abs()),
    differing: differing(figure.text, shouldBe),
    kind,
    why: `${slip === null ? "" : `${slip.words}. `}${derived.words} ${shouldBe}.`,
    certainty,
    howSure: isCut
      ? "Look at it. It may be meant so; the text should say how it rounds."
      : certainty === "likely"
        ? "Likely. The figures that the sentence names give another, and a common slip explains it."
        : "Look at it. The sentence may compare other figures.",
    state: isCut ? stateOf("truncated", "look", "Rounded down") : stateOf(kind, certainty),
  };
}

/** As a sentence gives it: without the sign, unless it has one. */
const asQuoted = (figure: PrintedFigure, value: number): Decimal =>
  fromCell(figure.value.isNegative() ? -Math.abs(value) : Math.abs(value));

export function misprintedFinding(sentence: number, { text, at }: MisprintedAmount): Finding {
  return {
    where: { in: "sentence", sentence, quote: text, from: at },
    also: [],
    title: `Sentence ${sentence + 1}`,
    tests: 1,
    short: `“${text}” has a group of digits that are not three`,
    printed: text,
    shouldBe: null,
    difference: null,
    differing: null,
    kind: "digit-wrong",
    why: "A digit is missing or one too many.",
    certainty: "likely",
    howSure: "Likely. No amount is written so.",
    state: stateOf("digit-wrong", "likely"),
  };
}

/** "Rose from 77 to 74". */
export function turnedFinding(sentence: number, { word, quote, at, other, from, to }: TurnedDirection): Finding {
  return {
    where: { in: "sentence", sentence, quote, from: at },
    also: [],
    title: `Sentence ${sentence + 1}`,
    tests: 1,
    short: `“${word}” should be “${other}”: from ${from.text} to ${to.text}`,
    printed: word,
    shouldBe: other,
    difference: null,
    differing: null,
    kind: "sign-turned",
    why: `${to.text} is ${to.value.gt(from.value) ? "more" : "less"} than ${from.text}. Or one of the two figures is wrong.`,
    certainty: "likely",
    howSure: "Likely. The word and the two figures do not go together.",
    state: stateOf("sign-turned", "likely"),
  };
}

/** A change of percentages in points that is said to be in per cent. */
export function pointsFinding({ quoted, change, from, to, share }: PointsAsPerCent): Finding {
  const shouldBe = `${change.text.replace(/ ?(?:%|per ?cent)$/i, "")} percentage points`;
  return {
    ...common(quoted),
    short: `“${change.text}” should be “${shouldBe}”`,
    printed: change.text,
    shouldBe,
    difference: null,
    differing: null,
    kind: "other",
    why: `From ${from.text} to ${to.text} is ${shouldBe}; as a change of what it was before it is ${printedLike(from, share)}.`,
    certainty: "look",
    howSure: "Look at it. Two percentages are apart in points, and many readers take “per cent” for a share of the first.",
    state: stateOf("other", "look", "Points, not per cent"),
  };
}

/** Worked out rightly from a cell that is wrong. */
export function carriedFinding(quoted: Quoted, figure: PrintedFigure, derived: Derived): Finding {
  const exact = asQuoted(figure, correctedValueOf(derived));
  const shouldBe = printedLike(figure, exact);
  const wrong = derived.cells.flatMap(({ cell, shouldBe: right }) =>
    right ? [`${cell.figure.text}, which should be ${right.figure.text}`] : [],
  );
  return {
    ...common(quoted),
    short: `${figure.text} changes too: it should be ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: printedLike(figure, figure.value.abs().minus(exact.abs()).abs()),
    differing: differing(figure.text, shouldBe),
    kind: "does-not-reconcile",
    why: `It is worked out from ${wrong.join(" and ")}.`,
    certainty: "likely",
    howSure: "Likely. It is wrong if the cell that it is worked out from is.",
    state: stateOf("does-not-reconcile", "likely", "Worked out from a wrong cell"),
  };
}

/** What is quoted is wrong in the table, and changes with it. */
export function wrongCellFinding(told: MatchedQuote, tables: readonly CheckedTable[]): Finding {
  const figure = figureOf(told);
  const { source } = told.match;
  const read = tables[source.table]?.read;
  const exact = source.shouldBe?.figure.value ?? source.cell.figure.value;
  const shouldBe = printedLike(figure, figure.value.isNegative() ? exact : exact.abs());
  return {
    ...common(told.quoted),
    also: read ? [placeOf(read, source.table, source.cell.row, source.cell.column)] : [],
    short: `${figure.text} changes too: it should be ${shouldBe}`,
    printed: figure.text,
    shouldBe,
    difference: printedLike(figure, figure.value.abs().minus(exact.abs()).abs()),
    differing: differing(figure.text, shouldBe),
    kind: "does-not-reconcile",
    why: `It quotes ${cellWords(told.match)}, which should be ${source.shouldBe?.figure.text ?? ""}.`,
    certainty: "likely",
    howSure: "Likely. It is wrong if the cell that it quotes is.",
    state: stateOf("does-not-reconcile", "likely", "Quotes a wrong cell"),
  };
}

/** "over £6m" of £5.9m. */
export function boundFinding(told: MatchedQuote): Finding {
  const figure = figureOf(told);
  const { bound } = told.quoted;
  return {
    ...common(told.quoted),
    short: `The table has ${told.match.source.cell.figure.text}, which is not ${bound ?? ""} ${figure.text}`,
    printed: figure.text,
    shouldBe: null,
    difference: null,
    differing: null,
    kind: "does-not-reconcile",
    why: `${cellWords(told.match)} is ${bound === "over" ? "less" : "more"} than ${figure.text}.`,
    certainty: "look",
    howSure: "Look at it. The sentence may speak of another figure.",
    state: stateOf("does-not-reconcile", "look"),
  };
}
