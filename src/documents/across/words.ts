/** What the whole document shows, in words. */
import { stateOf, wordsOf, type FindingKind } from "../../checking/printed-tables";
import { placeWords, titleOf, type DocumentFinding, type FoundAt } from "../document-report";
import type { Fact } from "./fact";
import type { TwoRoundings } from "./one-rounding";
import type { PrintedDifferently } from "./same-quantity";
import type { SlipBetween } from "./slip-between";
import type { WithAndWithout } from "./with-and-without";

const mostNamed = 6;

/** "£685,422 (2.2), £685,419.80 (5.2.6, Table 2) and £685,620 (11.4)". Null where a slip that is said already explains it. */
export function differentlyFinding({ facts, shared }: PrintedDifferently, wrong: ReadonlySet<string>): Omit<DocumentFinding, "id"> | null {
  const byText = new Map<string, Fact[]>();
  for (const fact of facts) {
    const alike = byText.get(fact.text);
    if (alike) alike.push(fact);
    else byText.set(fact.text, [fact]);
  }
  const left = [...byText.values()].filter((alike) => !alike.some(({ where, text }) => wrong.has(`${where.block} ${text}`)));
  const [first, ...others] = left;
  const [lead] = first ?? [];
  if (first === undefined || lead === undefined || others.length === 0) return null;
  const named = left
    .slice(0, mostNamed)
    .map((alike) => `${alike[0]?.text ?? ""} (${listed(alike.slice(0, 3).map(({ where }) => shortPlace(where)))})`);
  const about = printedWords(shared, lead.where);
  const sizes = left.flatMap((alike) => alike.map(({ size }) => size));
  const apart = Math.max(...sizes) - Math.min(...sizes);
  const prints = listed(left.slice(0, mostNamed).map(([fact]) => fact?.text ?? ""));
  return {
    where: lead.where,
    also: left.flatMap((alike) => alike.map(({ where }) => where)).filter((where) => where !== lead.where),
    title: `${placeWords(lead.where)}: ${lead.text}`,
    short: `One quantity in ${left.length === 2 ? "two" : String(left.length)} figures: ${prints}`,
    printed: lead.text,
    shouldBe: null,
    difference: apart.toLocaleString("en-GB", { maximumFractionDigits: 2 }),
    kind: "printed-differently",
    why: `It is printed as ${listed(named)}. They are at most ${apart.toLocaleString("en-GB", { maximumFractionDigits: 2 })} apart, more than their rounding, and the words around them are the same${about.length > 0 ? ` (${about.slice(0, 4).join(", ")})` : ""}. Print one figure, or say how they differ.`,
    certainty: "likely",
    howSure: "Likely. Figures so near one another, with the same words around them, are one quantity worked out in several ways.",
    state: stateOf("does-not-reconcile", "likely", "One quantity printed differently"),
    tests: 1,
    rule: null,
  };
}

/** Stems as the document prints them. */
function printedWords(stems: readonly string[], { sentence, caption, cell }: FoundAt): readonly string[] {
  const text = sentence ?? [cell?.rowLabel, cell?.columnLabel, caption].join(" ");
  const printed = text.match(/[\p{L}’'-]+/gu) ?? [];
  return stems.flatMap((stem) => printed.find((word) => wordsOf(word).has(stem))?.toLowerCase() ?? []);
}

export function withAndWithoutFinding({ including, excluding, noun }: WithAndWithout): Omit<DocumentFinding, "id"> {
  const [without, within] = [placeWords(excluding.where), placeWords(including.where)];
  return {
    where: including.where,
    also: [excluding.where],
    title: `${within}: ${including.text}`,
    short: `${including.text} is printed both with and without ${noun}`,
    printed: including.text,
    shouldBe: null,
    difference: null,
    kind: "with-and-without",
    why: `“${excluding.where.sentence ?? ""}” (${without}) says that ${excluding.text} is without them, and “${including.where.sentence ?? ""}” (${within}) that it has them in it. Both cannot be.`,
    certainty: "likely",
    howSure: "Likely. The same amount is said to be both.",
    state: stateOf("does-not-reconcile", "likely", "The same with and without"),
    tests: 1,
    rule: null,
  };
}

/** `right` is the one that other places repeat; null where nothing says which of the two it is. */
export function slipBetweenFinding({ facts, shared, slip }: SlipBetween, right: Fact | null): Omit<DocumentFinding, "id"> {
  const [first, second] = facts;
  const odd = right === first ? second : first;
  const other = odd === first ? second : first;
  const about = printedWords(shared, odd.where);
  const words = `the words around them are the same${about.length > 0 ? ` (${about.slice(0, 4).join(", ")})` : ""}`;
  const apart = Math.abs(first.size - second.size).toLocaleString("en-GB", { maximumFractionDigits: 2 });
  const kind = right === null ? "printed-differently" : slip.kind;
  return {
    where: odd.where,
    also: [other.where],
    title: `${placeWords(odd.where)}: ${odd.text}`,
    short: right === null ? `One quantity in two figures: ${first.text} and ${second.text}` : `${odd.text} should be ${right.text}`,
    printed: odd.text,
    shouldBe: right?.text ?? null,
    difference: apart,
    kind,
    why:
      right === null
        ? `It is printed as ${first.text} (${shortPlace(first.where)}) and ${second.text} (${shortPlace(second.where)}), and ${words}. ${slip.words} in one of them. Print one figure, or say how they differ.`
        : `${slip.words}. ${sentenceCase(shortPlace(right.where))} has ${right.text}, and ${words}.`,
    certainty: "likely",
    howSure: "Likely. Figures of the same digits but for one slip, with the same words around them, are one quantity.",
    state:
      right === null ? stateOf("does-not-reconcile", "likely", "One quantity printed differently") : stateOf(kind as FindingKind, "likely"),
    tests: 1,
    rule: null,
  };
}

/** One cell, rounded by one rule here and by another in another chapter. */
export function twoRoundingsFinding({ odd, rounded, shouldBe }: TwoRoundings): Omit<DocumentFinding, "id"> {
  const down = odd.quoted.rule === "down";
  return {
    where: odd.where,
    also: [rounded.where, odd.cell],
    title: titleOf(odd.where),
    short: `“${odd.text}” and “${rounded.text}” round one figure in two ways`,
    printed: odd.text,
    shouldBe,
    difference: null,
    kind: down ? "truncated" : "other",
    why: `${odd.cell.quote} (${shortPlace(odd.cell)}) is rounded ${down ? "down" : "up"} to ${odd.text} here, and to the nearest in ${shortPlace(rounded.where)}, which prints ${rounded.text}. State one rule, and round by it throughout.`,
    certainty: "likely",
    howSure: "Likely. Both figures come from the same cell.",
    state: stateOf("truncated", "likely", "One figure rounded in two ways"),
    tests: 1,
    rule: null,
  };
}

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const shortPlace = (where: FoundAt): string => {
  const { cell } = where;
  return cell ? `${placeWords(where)}, ${[cell.rowLabel, cell.columnLabel].filter((label) => label !== "").join(", ")}` : placeWords(where);
};

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
