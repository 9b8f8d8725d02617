/** What a sentence may have worked out from cells: changes, percentage points, shares, sums and differences. */
import type { PrintedFigure } from "../read/figure-token";
import type { Source } from "./sources";
import type { Quoted } from "./quoted-figures";

export interface Derived {
  /** In single units: 0.124 for 12.4%. */
  readonly value: number;
  /** By how much it may be out, because the cells are rounded. */
  readonly slack: number;
  /** As the beginning of a sentence that ends in the value. */
  readonly words: string;
  readonly cells: readonly Source[];
  /** A change from one cell to another, which the sentence says. */
  readonly isChange: boolean;
}

const changing =
  /\b(?:more|less|fewer|higher|lower|cheaper|dearer|increas\w+|decreas\w+|reduc\w+|fell|falls?|fallen|falling|rose|rises?|risen|rising|grew|grows?|grown|growth|drop\w*|declin\w+|chang\w+|up|down|gap|differ\w*)\b/i;
const left = /\b(?:not|un\w{3,}|remain\w*|rest|others?|empty|vacant|voids?|without|left|outside)\b/i;

/** All of named lines together; of more nothing is told, since among so many something always fits. */
const mostPairs = 120;
const mostNamed = 60;

/** `quoted` are the cells that the sentence quotes itself: it is likelier to speak of them than of others. */
export function derivedFor(
  figure: PrintedFigure,
  { isPoints }: Quoted,
  text: string,
  words: ReadonlySet<string>,
  named: readonly Source[],
  quoted: readonly Source[],
): readonly Derived[] {
  if (figure.unit !== "%") return [];
  const few = named.length > mostNamed ? [] : named.filter(({ cell }) => !cell.isHeading && !cell.isNil);
  const pairs = [...pairsOf(quoted), ...pairsOf(few).filter(([one, other]) => isSpokenOf(one, other, words))].slice(0, mostPairs);
  const isChanging = changing.test(text);
  const found: Derived[] = [];
  for (const [one, other] of pairs) {
    const arePercents = [one, other].map(({ cell }) => cell.figure.unit === "%");
    if (arePercents.every(Boolean)) {
      if (isPoints || isChanging) found.push(...inPoints(one, other));
    } else if (!isPoints && !arePercents.some(Boolean)) {
      if (isChanging) found.push(...changes(one, other));
      found.push(...shares(one, other));
    }
  }
  if (!isPoints && left.test(text)) for (const one of [...quoted, ...few]) if (one.cell.figure.unit === "%") found.push(complement(one));
  return found;
}

/** Two cells of one line. */
function pairsOf(sources: readonly Source[]): readonly (readonly [Source, Source])[] {
  return sources.flatMap((one, at) =>
    sources.slice(at + 1).flatMap((other) => {
      const isLine = one.table === other.table && (one.cell.row === other.cell.row || one.cell.column === other.cell.column);
      return isLine && one.cell !== other.cell ? [inOrder(one, other)] : [];
    }),
  );
}

/** As they stand in the table. */
const inOrder = (one: Source, other: Source): readonly [Source, Source] =>
  one.cell.row < other.cell.row || (one.cell.row === other.cell.row && one.cell.column < other.cell.column) ? [one, other] : [other, one];

/** The line that they share is named, or each of them is. */
function isSpokenOf(one: Source, other: Source, words: ReadonlySet<string>): boolean {
  const isRow = one.cell.row === other.cell.row;
  const has = (label: readonly string[]): boolean => label.some((word) => words.has(word));
  return (
    has(isRow ? one.rowWords : one.columnWords) || [one, other].every(({ rowWords, columnWords }) => has(isRow ? columnWords : rowWords))
  );
}

const printed = ({ cell }: Source): string => cell.figure.text;

function inPoints(one: Source, other: Source): readonly Derived[] {
  const value = Math.abs(one.cell.number - other.cell.number);
  return [
    {
      value,
      slack: one.cell.half + other.cell.half,
      words: `${printed(one)} and ${printed(other)}${lineOf(one, other)} are apart by`,
      cells: [one, other],
      isChange: true,
    },
  ];
}

function changes(one: Source, other: Source): readonly Derived[] {
  return [
    [one, other],
    [other, one],
  ].flatMap(([from, to]) => {
    if (!from || !to || from.cell.number === 0) return [];
    const ratio = to.cell.number / from.cell.number;
    return [
      {
        value: Math.abs(ratio - 1),
        slack: ratioSlack(to, from),
        words: `From ${printed(from)} to ${printed(to)}${lineOf(one, other)} is a change of`,
        cells: [one, other],
        isChange: true,
      },
    ];
  });
}

function shares(one: Source, other: Source): readonly Derived[] {
  return [
    [one, other],
    [other, one],
  ].flatMap(([part, whole]) => {
    if (!part || !whole || whole.cell.number === 0) return [];
    return [
      {
        value: Math.abs(part.cell.number / whole.cell.number),
        slack: ratioSlack(part, whole),
        words: `${printed(part)} of ${printed(whole)}${lineOf(one, other)} is`,
        cells: [one, other],
        isChange: false,
      },
    ];
  });
}

function ratioSlack({ cell: part }: Source, { cell: whole }: Source): number {
  const ratio = Math.abs(part.number / whole.number);
  return (part.half + ratio * whole.half) / Math.abs(whole.number);
}

const complement = (one: Source): Derived => ({
  value: 1 - one.cell.number,
  slack: one.cell.half,
  words: `100% less ${printed(one)}${one.columnLabel === "" ? "" : ` (${one.columnLabel})`} is`,
  cells: [one],
  isChange: false,
});

function lineOf(one: Source, other: Source): string {
  const label = one.cell.row === other.cell.row ? one.rowLabel : one.columnLabel;
  return label === "" ? "" : ` (${label})`;
}
