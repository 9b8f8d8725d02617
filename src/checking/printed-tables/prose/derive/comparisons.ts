/** Which two figures of one line a sentence compares: two that it quotes, one that it quotes and an earlier one, or two that it names. */
import {
  changing,
  directionOf,
  goesOn,
  isBetweenThem,
  isComparedWith,
  isDifference,
  isOfChange,
  isOnPreviousYear,
  yearsIn,
} from "./governing-words";
import type { MatchedQuote } from "../matched-quote";
import type { Asked } from "./derived";
import { areOfOneLine, byHalf, mostAtOnce, shareNamed, yearOf, type Across, type Source } from "../sources";

export interface Comparison {
  /** What it is compared with: the earlier, or what follows "from" and "than". */
  readonly from: Source;
  readonly to: Source;
  readonly isMeant: boolean;
  /** Their years say which is the earlier. */
  readonly isDated: boolean;
}

/** Those that go the way that the sentence says: nothing rises from 25,000 to 23,300. */
export function* comparisons(asked: Asked, isOne: (source: Source) => boolean): Generator<Comparison> {
  const direction = directionOf(asked);
  for (const one of allComparisons(asked, isOne)) {
    const way = Math.sign(Math.abs(one.to.cell.number) - Math.abs(one.from.cell.number));
    if (direction === 0 || way === direction) yield one;
    else if (!one.isDated) yield { ...one, from: one.to, to: one.from };
  }
}

function* allComparisons(asked: Asked, isOne: (source: Source) => boolean): Generator<Comparison> {
  const isSaid = asked.figure.unit === "%" ? isOfChange(asked) : isDifference(asked);
  const told = asked.told.filter(({ match }) => isOne(match.source));
  const near = [...told].sort((one, other) => distance(asked, one) - distance(asked, other)).slice(0, mostAtOnce);
  const quoted = near.flatMap((one, at) =>
    near.slice(at + 1).flatMap((other) => {
      const [first, second] = one.quoted.from < other.quoted.from ? [one, other] : [other, one];
      return areComparable(first.match.source, second.match.source) && mayChange(first, second, asked)
        ? [{ first, second, far: distance(asked, one) + distance(asked, other) }]
        : [];
    }),
  );
  quoted.sort((one, other) => one.far - other.far);
  for (const [at, { first, second }] of quoted.entries()) {
    const isBase = isComparedWith(asked.text, second.quoted.from);
    yield { ...inOrder(first.match.source, second.match.source, isBase), isMeant: isSaid && at === 0 };
  }
  let isFound = quoted.length > 0;
  if (!changing.test(asked.text)) return;
  for (const one of asked.before.filter(isOne))
    for (const { match, quoted: where } of near)
      if (areComparable(one, match.source)) {
        const isMeant = isSaid && !isFound && goesOn(asked);
        yield { ...inOrder(one, match.source, isComparedWith(asked.text, where.from)), isMeant };
        isFound ||= isMeant;
      }
  const [one, other, ...more] = asked.before.filter(isOne);
  if (one && other && more.length === 0 && near.length === 0 && areComparable(one, other)) {
    const isMeant = isSaid && !isFound && (goesOn(asked) || isBetweenThem(asked));
    yield { ...inOrder(one, other, false), isMeant };
    isFound ||= isMeant;
  }
  for (const { match } of near)
    for (const across of timesOf(match.source, asked)) {
      const others = asked.sources.line(match.source, across).filter((other) => isOne(other) && areComparable(match.source, other));
      const meant = isSaid && !isFound ? theOther(match.source, others, across, asked) : null;
      if (meant) yield { ...inOrder(match.source, meant, false), isMeant: true };
      for (const other of others.slice(0, mostAtOnce)) yield { ...inOrder(match.source, other, false), isMeant: false };
      isFound ||= meant !== null;
    }
  yield* ofNamed(asked, isOne, isSaid && !isFound);
}

/** Two that stand in one year are no change, unless the sentence says that it compares them. */
function mayChange(first: MatchedQuote, second: MatchedQuote, asked: Asked): boolean {
  const across = first.match.source.cell.row === second.match.source.cell.row ? "row" : "column";
  return timesOf(first.match.source, asked).includes(across) || isCompared.test(asked.text);
}

const isCompared = /\b(?:than|against|compared|between|while|whereas|from|on)\b/i;

const distance = ({ figure }: Asked, { quoted }: Asked["told"][number]): number => Math.abs(quoted.from - figure.from);

/** The earlier first, by their years; otherwise as they are compared, or as they stand in the table. */
function inOrder(one: Source, other: Source, isOtherBase: boolean): Omit<Comparison, "isMeant"> {
  const [years, others] = [one, other].map((source) => yearOf(source, one.cell.row === other.cell.row ? "column" : "row"));
  if (years !== null && years !== undefined && others !== null && others !== undefined && years !== others)
    return years < others ? { from: one, to: other, isDated: true } : { from: other, to: one, isDated: true };
  if (isOtherBase) return { from: other, to: one, isDated: false };
  const isFirst = one.cell.row < other.cell.row || (one.cell.row === other.cell.row && one.cell.column < other.cell.column);
  return isFirst ? { from: one, to: other, isDated: false } : { from: other, to: one, isDated: false };
}

/** A column of changes is compared with nothing. */
const ofChanges = /\b(?:variances?|differences?|change|more|less|fewer|increase|decrease|rise|fall|growth|rank|movement)\b/i;

const areComparable = (one: Source, other: Source): boolean =>
  areOfOneLine(one, other) &&
  one.cell.figure.unit === other.cell.figure.unit &&
  [one, other].every((source) => !ofChanges.test(one.cell.row === other.cell.row ? source.columnLabel : source.rowLabel));

/** The line along which time runs; both where no label has a year. */
function timesOf(source: Source, { sources }: Asked): readonly Across[] {
  const dated = (["row", "column"] as const).filter(
    (across) =>
      yearOf(source, other(across)) !== null ||
      sources.line(source, across).filter((one) => yearOf(one, other(across)) !== null).length > 1,
  );
  return dated.length > 0 ? dated : ["row", "column"];
}

const other = (across: Across): Across => (across === "row" ? "column" : "row");

/** The figure that one is compared with: of the year that the sentence names, of the year before, or the only one that there is. */
function theOther(one: Source, others: readonly Source[], across: Across, asked: Asked): Source | null {
  const own = yearOf(one, other(across));
  const said = [...yearsIn(asked.text)].filter((year) => year !== own);
  const named = others.filter((source) => said.includes(yearOf(source, other(across)) ?? 0));
  if (named.length === 1) return named[0] ?? null;
  if (said.length > 0 && named.length === 0 && own !== null) return null;
  if (isOnPreviousYear(asked) && own !== null) return others.find((source) => yearOf(source, other(across)) === own - 1) ?? null;
  return others.length === 1 && mayBeOfTime(own, across, asked) ? (others[0] ?? null) : null;
}

/** Two cells beside one another are "before" and "now"; two below one another are two things, and no label says that a year is between. */
const mayBeOfTime = (year: number | null, across: Across, asked: Asked): boolean =>
  year !== null || (across === "row" && yearsIn(asked.text).size === 0 && !isOnPreviousYear(asked));

/** Figures of the rows, or of the columns, that the sentence names best. */
function* ofNamed(asked: Asked, isOne: (source: Source) => boolean, mayBeMeant: boolean): Generator<Comparison> {
  let left = mayBeMeant;
  for (const across of ["row", "column"] as const)
    for (const line of bestNamed(asked, across, isOne)) {
      const two = left ? theTwo(line, across, asked) : null;
      const meant = two && isOnPreviousYear(asked) && !areConsecutive(...two, other(across)) ? null : two;
      left &&= meant === null;
      if (meant) yield { ...inOrder(...meant, false), isMeant: true };
    }
  const few = asked.named.filter(isOne).slice(0, mostAtOnce);
  const years = yearsIn(asked.text);
  for (const [at, one] of few.entries())
    for (const another of few.slice(at + 1))
      if (areComparable(one, another) && areOfYears(one, another, years)) yield { ...inOrder(one, another, false), isMeant: false };
}

/** A sentence that names years speaks of one of them at least. */
function areOfYears(one: Source, another: Source, years: ReadonlySet<number>): boolean {
  const own = [one, another].flatMap((source) => yearOf(source, one.cell.row === another.cell.row ? "column" : "row") ?? []);
  return years.size === 0 || own.length === 0 || own.some((year) => years.has(year));
}

/** The line whose label is named more than any other's; several where no label tells them apart. */
function bestNamed(asked: Asked, across: Across, isOne: (source: Source) => boolean): readonly (readonly Source[])[] {
  let [best, found]: [number, Source[]] = [0, []];
  const seen = new Set<string>();
  for (const source of asked.named) {
    const key = `${source.table} ${across === "row" ? source.cell.row : source.cell.column}`;
    if (seen.has(key) || !isOne(source)) continue;
    seen.add(key);
    const share = shareNamed(source, across, asked.words);
    if (share < byHalf) continue;
    if (share > best) [best, found] = [share, [source]];
    else if (share === best) found.push(source);
  }
  const [only] = found.length === 0 ? asked.named.filter(isOne) : found;
  const line = only && found.length <= 1 ? asked.sources.line(only, across).filter(isOne) : [];
  const isOnly = found.length === 1 || asked.named.every((source) => !isOne(source) || line.includes(source));
  return line.length > 1 && isOnly ? [line] : [];
}

function theTwo(line: readonly Source[], across: Across, asked: Asked): readonly [Source, Source] | null {
  const [some] = line;
  if (!some) return null;
  const usable = line.filter((source) => source === some || areComparable(some, source));
  const years = yearsIn(asked.text);
  const named = usable.filter((source) => {
    const year = yearOf(source, other(across));
    return year === null ? shareNamed(source, other(across), asked.words) === 1 : years.has(year);
  });
  const [first, second, third] = named.length <= 1 && years.size === 0 ? twoBest(usable, other(across), asked) : named;
  if (first && second && !third) return [first, second];
  const [one, another, more] = usable;
  if (named.length === 0 && years.size === 0 && one && another && !more)
    return mayBeOfTime(yearOf(some, other(across)), across, asked) ? [one, another] : null;
  if (named.length !== 1 || !first || years.size !== 1) return null;
  const own = yearOf(first, other(across));
  const dated = usable.filter((source) => source !== first && yearOf(source, other(across)) !== null);
  if (own === null || dated.length === 0) return null;
  if (!/\b(?:since|from|compared|than)\b/i.test(asked.text)) return dated.length === 1 && dated[0] ? [first, dated[0]] : null;
  const latest = dated.reduce((one, another) =>
    (yearOf(another, other(across)) ?? 0) > (yearOf(one, other(across)) ?? 0) ? another : one,
  );
  return (yearOf(latest, other(across)) ?? 0) > own ? [first, latest] : null;
}

/** Where their years are known. */
function areConsecutive(one: Source, another: Source, across: Across): boolean {
  const [first, second] = [yearOf(one, across), yearOf(another, across)];
  return first === null || second === null || Math.abs(first - second) === 1;
}

/** The two that the sentence names by half their words at least, and no third. */
function twoBest(line: readonly Source[], across: Across, { words }: Asked): readonly Source[] {
  const named = line.filter((source) => shareNamed(source, across, words) >= byHalf);
  const [, second, third] = named;
  return second && !third ? named : line.filter((source) => shareNamed(source, across, words) === 1);
}
