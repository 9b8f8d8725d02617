import { sumHypothesis, sumOfParts } from "../arithmetic/sum";
import { addedWords } from "../explain/line-words";
import { floatTolerance } from "../lines/float-tolerance";
import { lineOfFigures } from "../lines/line-of-figures";
import { totalBy, type Line, type Lines } from "../lines/line";
import type { TableFigure } from "../read/read-table";
import type { Hypothesis, Rule } from "./rule";
import { bitsOfLikely } from "./said-by-labels";

export const columnFurther: Rule = {
  id: "column-further",
  summary: "Sub-totals stand one column further than what they add: each adds the figures since the one before it.",
  example: {
    rows: [
      "Service | £ | £",
      "Fostering | 10,066 | ",
      "Adoption | 14,507 | ",
      "Short breaks | 20,632 | ",
      "Total family care | | 45,205",
      "Homes | 37,842 | ",
      "Secure places | 4,227 | ",
      "Supported lodgings | 50,851 | ",
      "Total placements | | 92,920",
      "Net cost | | 138,125",
    ],
    slip: { was: "92,920", is: "92,290", said: "Total placements, £: 92,290 should be 92,920" },
  },
  arithmetic: sumOfParts,
  hasLinesOfItsOwn: true,
  propose: proposeFurther,
  labelBits: ({ result }) => (result.total === null ? 0 : bitsOfLikely),
  explain: (hypothesis, place, given) => `The ${addedWords(hypothesis, place)} add to ${given}`,
};

interface Group {
  readonly result: TableFigure;
  readonly items: readonly TableFigure[];
  readonly label: string;
}

function* proposeFurther(lines: Lines): Generator<Hypothesis> {
  for (let place = 0; place + 1 < lines.places; place++) {
    const groups = groupsOf(lines, place);
    if (groups.length === 0 || groups.every(({ items }) => items.length === 1)) continue;
    yield hypothesisOf(groups, lines, place);
  }
}

/** What stands in one column until there is a figure in the next; none where both columns are filled from top to bottom. */
function groupsOf({ lines }: Lines, place: number): readonly Group[] {
  const groups: Group[] = [];
  let items: TableFigure[] = [];
  let isUnknown = false;
  for (const { figures, unknown, label, part } of lines) {
    if (part === 1) continue;
    const [item, result] = [figures[place], figures[place + 1]];
    if (unknown?.has(place) || unknown?.has(place + 1)) isUnknown = true;
    if (item?.isHeading || result?.isHeading) return [];
    if (item && (result === undefined || items.length > 0)) items.push(item);
    if (result === undefined) continue;
    // A figure that nothing stands before is a total of the others.
    if (items.length > 0 && !isUnknown) groups.push({ result, items: ownOf(items, result), label });
    else if (item) return [];
    [items, isUnknown] = [[], false];
  }
  return groups.every(({ result, items: own }) => own.every(({ figure }) => (figure.unit === "%") === (result.figure.unit === "%")))
    ? groups
    : [];
}

/** Where a sub-total is missing, its lines stand before those of the next one, which come to their sub-total without them. */
function ownOf(items: readonly TableFigure[], result: TableFigure): readonly TableFigure[] {
  let [sum, error, ownFrom] = [0, result.half, 0];
  for (let from = items.length - 1; from >= 0; from--) {
    const item = items[from];
    sum += item?.number ?? 0;
    error += item?.half ?? 0;
    // One line before them may have been left out of the sub-total; two or more are lines of the one that is missing.
    if (from !== 1 && Math.abs(sum - result.number) <= error + floatTolerance(sum)) ownFrom = from;
  }
  return items.slice(ownFrom);
}

function hypothesisOf(groups: readonly Group[], lines: Lines, place: number): Hypothesis {
  const most = groups.reduce((count, { items }) => Math.max(count, items.length), 0);
  // Places of its own, after those of the table.
  const at = groups.map((_, group) => lines.places + group);
  // And numbers of their own for the lines.
  const after = (lines.lines.at(-1)?.index ?? 0) + 1;
  const empty = new Array<undefined>(lines.places).fill(undefined);
  const lineOf = (index: number, label: string, pick: (group: Group) => TableFigure | undefined): Line =>
    lineOfFigures(lines.of, index, label, [...empty, ...groups.map(pick)]);
  const named = groups.some(({ label }) => totalBy(label) !== null);
  const result: Line = {
    ...lineOf(after + most, lines.placeLabels[place + 1] ?? "", (group) => group.result),
    total: named ? "named" : null,
  };
  const terms = Array.from({ length: most }, (_, item) => ({
    line: lineOf(after + item, "", (group) => group.items[item]),
    sign: 1 as const,
  }));
  return sumHypothesis(columnFurther, result, terms, at, Math.max(1, lines.places - 1));
}
