/** Assumptions that are words: free text, a choice for each item of a list, a financial year. */
import { badInput, decimal, financialYear, financialYearName, quoted, type Decimal } from "../calculation";
import type { Assumption, AssumptionList, NamedValue } from "./assumption";
import type { InSheet, SheetAssumption } from "./assumption-kinds";
import type { Condition } from "./figure-with-formula";
import { formula, namedCell, quotedText } from "./formula";
import { slugs } from "./item-slugs";
import type { Text } from "./table";

export type WordsAssumption = Assumption<string> & {
  readonly cell: string;
  inSheet(this: void, value: string): InSheet;
  words(this: void, value: string): Text;
};

type WordsSpec = Pick<Assumption, "label" | "example"> & Partial<Pick<Assumption, "hint">> & { readonly cell: string };

/** Words of the user’s own; they may be left out. */
export const wordsAssumption = ({ cell, ...spec }: WordsSpec): WordsAssumption => ({
  ...spec,
  cell,
  unit: "",
  section: "main",
  field: "text",
  usual: "",
  read: (given) =>
    typeof given === "string" || typeof given === "number"
      ? String(given).trim()
      : given === null
        ? ""
        : badInput(`${spec.label} is ${quoted(given)}: type words, like ${spec.example}`),
  inSheet: (value) => ({ value, format: "text", unit: "words" }),
  words: (text) => ({ text, formula: [namedCell(cell)] }),
});

type ChosenItem<Choice extends string> = {
  is(this: void, choice: Choice): Condition;
  isNot(this: void, choice: Choice): Condition;
  readonly words: Text;
};

export type ChoiceList<Choice extends string> = AssumptionList<Choice> & {
  readonly cell: string;
  inSheet(this: void, value: Choice): InSheet;
  /** For each item, whether it is of this choice. */
  choices(this: void, items: readonly NamedValue<Choice>[]): readonly ChosenItem<Choice>[];
};

type ChoiceListSpec<Choice extends string> = Pick<AssumptionList, "label" | "legend" | "item" | "names" | "most"> &
  Partial<Pick<AssumptionList, "hint">> & { readonly cell: string; readonly of: readonly [Choice, ...Choice[]] };

/** One of a few words for each item, in capitals or not; the first is usual. */
export function choiceList<Choice extends string>({ cell, of, ...spec }: ChoiceListSpec<Choice>): ChoiceList<Choice> {
  return {
    ...spec,
    cell,
    unit: "choice",
    section: "main",
    field: { choices: of },
    usual: of[0],
    example: of[0],
    read: (given, name) => {
      const typed = typeof given === "string" ? given.trim().toLowerCase() : "";
      return (
        of.find((one) => one.toLowerCase() === typed) ?? badInput(`${spec.label}, ${name} is ${quoted(given)}: choose ${of.join(" or ")}`)
      );
    },
    inSheet: (value) => ({ value, format: "text", unit: "choice" }),
    choices: (items) => {
      const ends = slugs(items.map(({ name }) => name));
      return items.map(({ value }, index) => {
        const place = namedCell(`${cell}_${ends[index] ?? index}`);
        return {
          is: (choice) => ({ holds: value === choice, formula: formula`${place}=${quotedText(choice)}` }),
          isNot: (choice) => ({ holds: value !== choice, formula: formula`${place}<>${quotedText(choice)}` }),
          words: { text: value, formula: [place] },
        };
      });
    },
  };
}

/** A financial year as it is written, "2026/27"; in figures the calendar year in which it begins. */
export const financialYearAssumption = (label = "Financial year", cell = "financial_year"): SheetAssumption<Decimal> => ({
  label,
  cell,
  unit: "",
  hint: "1 April to 31 March",
  section: "main",
  field: "text",
  example: "2026/27",
  read: (given) => {
    const year = typeof given === "string" ? financialYear(given) : null;
    return year === null ? badInput(`Enter the ${label.toLowerCase()} like 2026/27`) : decimal(year);
  },
  inSheet: (year) => ({ value: financialYearName(year.toNumber()), format: "text", unit: "year" }),
  figure: (year) => ({ value: year, formula: formula`VALUE(LEFT(${namedCell(cell)},4))` }),
});
