/** How a table is worked out: the assumptions that every savings table shares, with the words that the basis note uses. */
import { badInput, decimal, fromCell, quoted, yearBasis, type Cell, type Decimal, type Problem, type YearBasis } from "../calculation";
import type { SheetAssumption } from "./assumption-kinds";
import { namedCell, type Formula } from "./formula";
import { slugs } from "./item-slugs";

const basisOfYear = yearBasis();
const usualYear = "52 weeks";

/** "52 weeks" and "365 days" as they are chosen; 52, 365 and "2027/28" as they are typed; 52.142857… as a sheet works it out. */
function readYear(cell: Cell, label: string): YearBasis | Problem {
  const count = typeof cell === "string" ? /^\s*(\d+(?:\.\d+)?)\s*(weeks|days)?\s*$/i.exec(cell)?.[1] : undefined;
  return basisOfYear.read(count === undefined ? cell : Number(count), label) as YearBasis | Problem;
}

const yearOfSide = (side: "Block" | "Spot"): SheetAssumption<YearBasis> => ({
  ...yearAssumption(`${side}: a year is`, `${side.toLowerCase()}_weeks`),
  does: `How many weeks of a weekly ${side.toLowerCase()} price make a year: 365 days are 52.14 weeks`,
  inLine: (words) => (words === usualYear ? words : `${side.toLowerCase()} ${words}`),
});

/** How long a year is, where there is one side only. */
export const yearAssumption = (label = "A year is", cell = "weeks"): SheetAssumption<YearBasis> => ({
  label,
  cell,
  unit: "",
  does: "How many weeks of a weekly price make a year: 365 days are 52.14 weeks",
  inLine: (words) => words,
  section: "basis",
  field: { choices: [usualYear, "365 days", "366 days", "365.25 days"] },
  usual: usualYear,
  example: usualYear,
  read: (given) => readYear(given, label),
  inSheet: (year) => ({ value: year.weeks, format: "number", unit: "weeks", ...weeksInput(year) }),
  figure: ({ weeks }) => ({ value: weeks, formula: [namedCell(cell)] }),
});

/** The weeks of a year as an input: a sum such as 365/7 unless they are whole. */
export const weeksInput = ({ days, weeks }: YearBasis): { readonly formula?: Formula } =>
  weeks.isInteger() ? {} : { formula: [`${days.toString()}/7`] };

/** "52 weeks" or "365 days", by the same rule as the formula of a sheet's note. */
export function yearWords({ days, weeks }: YearBasis): string {
  return weeks.isInteger() ? `${weeks.toString()} weeks` : `${days.toDecimalPlaces(2).toString()} days`;
}

/** "365 days is 0.27% longer than 52 weeks", or null when both sides count the same. */
export function yearDifference(one: YearBasis, other: YearBasis): string | null {
  if (one.days.eq(other.days)) return null;
  const [longer, shorter] = one.days.gt(other.days) ? [one, other] : [other, one];
  const percent = longer.days.div(shorter.days).minus(1).times(100).toDecimalPlaces(2);
  return `${yearWords(longer)} is ${percent.toString()}% longer than ${yearWords(shorter)}`;
}

/** One of a few words, in capitals or not. */
export function choiceAssumption<Choice extends string>(
  label: string,
  choices: readonly Choice[],
  section: "main" | "basis" = "basis",
): SheetAssumption<Choice> {
  const [cell = ""] = slugs([label]);
  return {
    label,
    cell,
    unit: "",
    section,
    field: { choices },
    usual: choices[0] ?? null,
    example: choices[0] ?? "",
    read: (given) => {
      const typed = typeof given === "string" ? foldedChoice(given) : "";
      return choices.find((one) => foldedChoice(one) === typed) ?? badInput(`${label} is ${quoted(given)}: choose ${choices.join(" or ")}`);
    },
    inSheet: (choice) => ({ value: choice, format: "text", unit: "choice" }),
    figure: () => {
      throw new Error(`${label} is no figure`);
    },
  };
}

/** In capitals or not, with either apostrophe. */
export const foldedChoice = (choice: string): string => choice.trim().toLowerCase().replaceAll("'", "’");

const roundToChoices: Readonly<Record<string, Decimal>> = {
  "nearest £1": decimal(1),
  "nearest 1p": decimal("0.01"),
  "nearest £100": decimal(100),
  "nearest £500": decimal(500),
  "nearest £1,000": decimal(1000),
  "nearest £0.1m": decimal(100_000),
};

/** The quantum; a sheet's cell may hold it as a number of pounds. */
function roundToOneOf(words: readonly string[]): SheetAssumption<Decimal> {
  return {
    label: "Round to",
    cell: "round_to",
    unit: "",
    does: "What sums of money are rounded to; a half is rounded up, away from zero",
    inLine: (words) => words,
    section: "basis",
    field: { choices: words },
    usual: "nearest £1",
    example: "nearest £1",
    read: (cell) => {
      const typed = typeof cell === "number" && Number.isFinite(cell) ? roundToWords(fromCell(cell)) : cell;
      const known = words.find((one) => typeof typed === "string" && one.toLowerCase() === typed.trim().toLowerCase());
      return roundToChoices[known ?? ""] ?? badInput(`Round to is ${quoted(cell)}: choose ${words.join(", ")}`);
    },
    inSheet: (quantum) => ({ value: quantum, format: "number", unit: roundToWords(quantum) }),
    figure: (quantum) => ({ value: quantum, formula: [namedCell("round_to")] }),
  };
}

/** Every quantum there is, for a table that rounds in its cells. */
export const roundToQuantum = roundToOneOf(Object.keys(roundToChoices));

/** For tables whose cells hold unrounded figures: a number format can show only these two. */
const roundToPoundsOrPence = roundToOneOf(["nearest £1", "nearest 1p"]);

export const roundToWords = (quantum: Decimal): string => Object.entries(roundToChoices).find(([, one]) => one.eq(quantum))?.[0] ?? "";

/** "half-pounds are rounded up (away from zero)". */
export const halvesWords = (quantum: Decimal): string =>
  `${quantum.eq(1) ? "half-pounds" : quantum.eq("0.01") ? "half-pennies" : "halves"} are rounded up (away from zero)`;

const whenToRound: SheetAssumption<"Once, at the end" | "First, then multiply"> = {
  ...choiceAssumption("When to round", ["Once, at the end", "First, then multiply"]),
  inLine: (words) => (words === "Once, at the end" ? null : "rounded before it is multiplied"),
  does: "At the end: exact until printed. First: each amount is rounded before it is multiplied, so that printed figures multiply through",
};
const vat: SheetAssumption<"Excluded" | "Included"> = {
  ...choiceAssumption("VAT", ["Excluded", "Included"]),
  inLine: (words) => `VAT ${words.toLowerCase()}`,
  does: "Said in the basis note; no figure has VAT added or taken off",
};
const savingIs: SheetAssumption<"Not decided" | "Cost avoidance" | "Cashable"> = {
  ...choiceAssumption("The saving is", ["Not decided", "Cost avoidance", "Cashable"]),
  inLine: (words) => (words === "Not decided" ? null : words.toLowerCase()),
  does: "Said in the basis note; no figure changes. Cashable: the budget falls. Avoidance: spending that would have come does not",
};

/** The year whose prices these are; text, and may be left out. */
const pricesOf: SheetAssumption<string> = {
  label: "Prices of",
  cell: "prices_of",
  unit: "",
  hint: "the year of the prices",
  does: "Said in the basis note; no price is brought to another year",
  inLine: (words) => (words === "not stated" ? null : `prices of ${words}`),
  section: "basis",
  field: "text",
  usual: "not stated",
  example: "2019",
  read: (cell) =>
    typeof cell === "string" || typeof cell === "number"
      ? String(cell).trim()
      : badInput(`Prices of is ${quoted(cell)}: type a year, like 2019`),
  inSheet: (year) => ({ value: year, format: "text", unit: "year" }),
  figure: () => {
    throw new Error("Prices of is no figure");
  },
};

/** How long a year is on each side. */
export const eachYear = { blockYear: yearOfSide("Block"), spotYear: yearOfSide("Spot") };

/** What every table of money asks last: how it rounds, and what its prices are. */
export const costBasis = { roundTo: roundToPoundsOrPence, vat, pricesOf };
/** For tables that multiply printed figures, people also choose whether to round first. Every table of savings does. */
export const multipliedCostBasis = { roundTo: roundToPoundsOrPence, whenToRound, vat, pricesOf };
export const savingsBasis = { roundTo: roundToPoundsOrPence, whenToRound, vat, savingIs, pricesOf };
