/** All figures of a document as facts: those of sentences with the words near them, those of tables with their labels. */
import { quotedFigures, wordsOf, type Quoted, type ReadTable } from "../../checking/printed-tables";
import type { DocumentTable } from "../document";
import { tableName } from "../paragraph-number";
import type { FoundAt } from "../document-report";
import { contrastsOf } from "./contrast";
import { grainOf, yearsIn, type Fact } from "./fact";

const mostQuotes = 400;
/** A figure's own clause: what stands further off speaks of others. */
const clauseEnd = /[;:]|, (?:and|but|while|whereas|compared|against|of which)\b|\. /g;

export function factsOfSentence(sentence: string, where: (quote: string, from: number) => FoundAt, group: string): readonly Fact[] {
  const quotes = quotedFigures(sentence, 0, mostQuotes);
  return quotes.flatMap((quoted) => {
    const clause = clauseOf(sentence, quoted, quotes.length);
    const [words, contrasts] = [wordsOf(clause), contrastsOf(clause)];
    return quoted.figures.flatMap((figure): Fact[] => {
      const size = Math.abs(figure.value.toNumber());
      if (size === 0 || quoted.isPoints) return [];
      const quantum = figure.quantum.toNumber();
      return [
        {
          where: where(quoted.quote, quoted.from),
          text: figure.text.replace(/^(?:c|ca|circa|about|around|approx(?:imately)?|some|est)\.? ?(?=[£\d])/i, ""),
          figure,
          name: "",
          contrasts,
          size,
          quantum,
          ...grainOf(figure.text, quantum),
          unit: figure.unit !== "" ? figure.unit : figure.scale.gt(1) ? "£" : quoted.isCount ? "count" : "",
          words,
          years: yearsIn(clause),
          period: periodOf(clause),
          group,
          isCell: false,
          isTotal: false,
          includes: nounsAfter(clause, including),
          excludes: nounsAfter(clause, excluding),
          isBound: quoted.bound !== null || quoted.figures.length > 1,
        },
      ];
    });
  });
}

function clauseOf(sentence: string, { from, quote }: Quoted, quotes: number): string {
  if (quotes < 2) return sentence;
  const ends = [...sentence.matchAll(clauseEnd)].map(({ index }) => index);
  const start = ends.filter((end) => end < from).at(-1) ?? 0;
  const end = ends.find((one) => one >= from + quote.length) ?? sentence.length;
  return sentence.slice(start, end);
}

const periods: readonly (readonly [string, RegExp])[] = [
  ["week", /\b(?:per|a|each|every) week\b|\bweekly\b|\bpw\b/i],
  ["month", /\b(?:per|a|each|every) (?:calendar )?month\b|\bmonthly\b|\bpcm\b/i],
  ["year", /\b(?:per|a|each|every) (?:year|annum)\b|\b(?:annual(?:ly)?|yearly)\b|\bp\.?a\b/i],
  [
    "term",
    /\bover (?:the )?(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten)[- ]years?|term|contract|life)\b|\b(?:whole|contract|eight|\d+)[- ](?:life|term|year)\b|\btotal contract\b/i,
  ],
];

function periodOf(clause: string): string {
  return periods.find(([, words]) => words.test(clause))?.[0] ?? "";
}

const including =
  /\b(?:inclusive of|including|includes?|with|after adding|plus|gross of)\s+(?:the |an? |any |all |its )?((?:[a-z]+[- ]){0,2}[a-z]+)/gi;
const excluding =
  /\b(?:exclusive of|excluding|excludes?|without|before|net of|not including)\s+(?:the |an? |any |all |its )?((?:[a-z]+[- ]){0,2}[a-z]+)/gi;
const commonNouns = new Set(wordsOf("cost costs year annual total price budget figure"));

function nounsAfter(clause: string, pattern: RegExp): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, words = ""] of clause.matchAll(pattern))
    for (const word of wordsOf(upToVerb(words))) if (!commonNouns.has(word)) found.set(word, upToVerb(words));
  return found;
}

const upToVerb = (words: string): string =>
  words.toLowerCase().replace(/ (?:is|are|was|were|will|would|of|at|for|and|or|to|in|by|from|it|they|this)\b.*$/, "");

export function factsOfTable(
  read: ReadTable,
  { table }: DocumentTable,
  where: (row: number, column: number, text: string) => FoundAt,
  group: string,
): readonly Fact[] {
  // "Table 3" is of every table alike.
  const captionWords = wordsOf(table.caption.slice(tableName(table.caption)?.length ?? 0));
  return read.figures.flatMap(({ row, column, figure, isHeading, isNil }): Fact[] => {
    if (isHeading || isNil) return [];
    const size = Math.abs(figure.value.toNumber());
    if (size === 0) return [];
    const [rowLabel, columnLabel] = [read.rowLabels[row] ?? "", read.columnLabels[column] ?? ""];
    const quantum = figure.quantum.toNumber();
    const labels = `${rowLabel} ${columnLabel}`;
    return [
      {
        where: where(row, column, figure.text),
        text: figure.text,
        figure,
        name: labels.trim().toLowerCase(),
        contrasts: contrastsOf(`${labels} ${table.caption}`),
        size,
        quantum,
        ...grainOf(figure.text, quantum),
        unit: figure.unit,
        words: new Set([...wordsOf(labels), ...captionWords]),
        years: yearsIn(`${labels} ${table.caption}`),
        period: periodOf(labels),
        group,
        isCell: true,
        isTotal: /\btotals?\b|\bnet\b|\boverall\b|\ball\b/i.test(rowLabel) || /\btotals?\b/i.test(columnLabel),
        includes: new Map(),
        excludes: new Map(),
        isBound: false,
      },
    ];
  });
}
