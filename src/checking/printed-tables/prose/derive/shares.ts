/** "Of 12,206 children 34% (4,154)", "81.2% of the £23.6m proposed", and what is left of a hundred. */
import type { PrintedFigure } from "../../read/figure-token";
import type { MatchedQuote } from "../matched-quote";
import { wordsBefore } from "../words-beside";
import { wordsOf } from "../words-of-text";
import { areOfOneLine, isAmount, isPercent, isTotal, mostAtOnce, shareNamed, type Across, type Source } from "../sources";
import { lineOf, printed, ratioSlack, type Asked, type Derivation, type Derived } from "./derived";
import { goesOn, isJoined, isOfWhole } from "./governing-words";

export const shares: Derivation = function* (asked) {
  const { figure, quoted } = asked;
  if (figure.unit !== "%" || quoted.isPoints) return;
  const told = asked.told.map(({ match }) => match.source).filter(isAmount);
  const isShare = isOfWhole(asked);
  const beside = isShare ? quotedBeside(asked) : null;
  const part = beside ?? (isShare ? namedPart(asked) : null);
  if (part) {
    const wholes = wholesOf(part, asked);
    for (const whole of wholes) yield share(part, whole, whole === wholes[0]);
    if (wholes.length === 0) for (const across of ["column", "row"] as const) yield* shareOfAll(part, across, asked);
  }
  const said = [...told, ...asked.before.filter(isAmount)];
  for (const all of [said, asked.named.filter(isAmount)]) for (const [one, other] of pairsOf(all)) yield share(one, other, false);
};

function* pairsOf(all: readonly Source[]): Generator<readonly [Source, Source]> {
  const few = all.slice(0, mostAtOnce);
  for (const one of few) for (const other of few) if (areOfOneLine(one, other) && other.cell.number !== 0) yield [one, other];
}

function share(part: Source, whole: Source, isMeant: boolean): Derived {
  return {
    cells: [part, whole],
    work: ([one = 0, all = 1]) => Math.abs(one / all),
    slack: ratioSlack(part, whole),
    words: `${printed(part)} of ${printed(whole)}${lineOf(part, whole)} is`,
    isMeant,
  };
}

/** Where a table prints no total, the whole is all of the column or the row. */
function* shareOfAll(part: Source, across: Across, { sources }: Asked): Generator<Derived> {
  const all = sources.line(part, across).filter((one) => isAmount(one) && one.cell.figure.unit === part.cell.figure.unit);
  if (all.length > mostAtOnce) return;
  yield {
    cells: [part, ...all],
    work: ([one = 0, ...others]) => Math.abs(one / others.reduce((sum, other) => sum + other, 0)),
    slack: 0,
    words: `${printed(part)} of all ${all.length} in its ${across} is`,
    isMeant: false,
  };
}

const joint = /^[\s,]*(?:or |being |that is |i\.e\.,? |\()[\s(]*$|^\s*\($|^,\s*$/i;

/** "34% (4,154)", "14,999 (94%)", "£10.5m, 88.1%": the cell that stands beside it. */
function quotedBeside({ figure, text, told }: Asked): Source | null {
  const beside = told.filter(({ quoted, match }) => {
    const [first] = quoted.figures;
    return first !== undefined && quoted.figures.length === 1 && isAmount(match.source) && areBeside(first, figure, text);
  });
  return beside.length === 1 ? (beside[0]?.match.source ?? null) : null;
}

function areBeside(one: PrintedFigure, other: PrintedFigure, text: string): boolean {
  const [first, second] = one.from < other.from ? [one, other] : [other, one];
  return joint.test(text.slice(first.to, second.from));
}

/** "Residential care took 11% of all": the one row, or column, that is named in full. */
function namedPart(asked: Asked): Source | null {
  if (isJoined(asked) || !isOfAWhole(asked)) return null;
  const justBefore = wordsOf(wordsBefore(asked.text, asked.figure.from));
  const found = (["row", "column"] as const).flatMap((across) => {
    const full = asked.named.filter((one) => isAmount(one) && !isTotal(one, across) && shareNamed(one, across, asked.words) === 1);
    const ofBoth = full.filter((one) => shareNamed(one, across === "row" ? "column" : "row", asked.words) === 1);
    const isNear = (one: Source): boolean => shareNamed(one, across, justBefore) === 1;
    return [full, ofBoth, full.filter(isNear), ofBoth.filter(isNear), mostWordsOf(across, full)].find(({ length }) => length === 1) ?? [];
  });
  // The one cell may be found by its row and by its column.
  const [only, ...others] = new Set(found);
  return only && others.length === 0 ? only : null;
}

const ofWhole = /^\W*of (?:all|the|it|them|that|these|total)\b/i;

/** "41% of the spending", and "31%" in "Education took 41% of the spending and social care 31%". */
const isOfAWhole = ({ figure, text, percentages }: Asked): boolean =>
  ofWhole.test(text.slice(figure.to)) ||
  (/^ ?(?:[,.;]|and\b|$)/.test(text.slice(figure.to)) && percentages.some(({ to }) => to < figure.from && ofWhole.test(text.slice(to))));

/** "Funding council grants" before "Other income", of which "of the income" says all that counts. */
function mostWordsOf(across: Across, named: readonly Source[]): readonly Source[] {
  const wordsIn = ({ rowWords, columnWords }: Source): number => (across === "row" ? rowWords : columnWords).length;
  const most = Math.max(...named.map(wordsIn));
  return named.filter((one) => wordsIn(one) === most);
}

/** What a part may be of: a larger figure of its line that the text quotes, or its total; the likeliest first. */
function wholesOf(part: Source, asked: Asked): readonly Source[] {
  const isLarger = (one: Source): boolean =>
    isAmount(one) &&
    areOfOneLine(one, part) &&
    Math.abs(one.cell.number) >= Math.abs(part.cell.number) &&
    one.cell.figure.unit === part.cell.figure.unit;
  // "70% (£5.482m) and a further 12% (£0.927m)": the first is a part as well.
  const isAPart = ({ quoted }: MatchedQuote): boolean =>
    quoted.figures.some((one) => asked.percentages.some((other) => areBeside(one, other, asked.text)));
  const isOfBefore = goesOn(asked) || /^\W*of (?:it|them|that|this|these|those)\b/i.test(asked.text.slice(asked.figure.to));
  const before = isOfBefore ? asked.before : [];
  const quoted = [...asked.told.filter((one) => !isAPart(one)).map(({ match }) => match.source), ...before].filter(isLarger);
  const totals = (["column", "row"] as const).flatMap((across) =>
    asked.sources.line(part, across).filter((one) => isLarger(one) && isTotal(one, across === "column" ? "row" : "column")),
  );
  // "Of the income", where a table has a total of the spending as well.
  const isSaid = (one: Source): boolean => (["row", "column"] as const).some((across) => shareNamed(one, across, asked.words) === 1);
  return [...new Set([...quoted, ...totals.filter(isSaid), ...totals])];
}

const left = /\b(?:not|un\w{3,}|remain\w*|rest|others?|empty|vacant|voids?|without|left|outside)\b/i;

/** What a percentage leaves of a hundred. */
export const complements: Derivation = function* ({ figure, quoted, text, named, told }) {
  if (figure.unit !== "%" || quoted.isPoints || !left.test(text)) return;
  for (const one of [...told.map(({ match }) => match.source), ...named].filter(isPercent))
    yield {
      cells: [one],
      work: ([share = 0]) => 1 - share,
      slack: one.cell.half,
      words: `100% less ${printed(one)}${one.columnLabel === "" ? "" : ` (${one.columnLabel})`} is`,
      isMeant: false,
    };
};

/** "2.1 for each household", "three times as much": one figure over another of its line. */
export const ratios: Derivation = function* (asked) {
  if (asked.figure.unit === "%" || !/\b(?:per|each|for every|average|mean|times|ratio|apiece)\b/i.test(asked.text)) return;
  const told = asked.told.map(({ match }) => match.source);
  for (const [one, other] of pairsOf([...told, ...asked.named].filter(isAmount)))
    yield { ...share(one, other, false), words: `${printed(one)} ÷ ${printed(other)} is` };
};
