/** Finds the assumption that a heading of somebody's own sheet means: "Block price per week, low", "No. of beds", "Length of contract". */
import { isList, itemLabel, type AnyAssumption, type Assumptions } from "./assumption";
import { foldedName } from "./same-name";

/** The label in the table's own words, and the choice of unit that the heading says, where it says one. */
export type Matched = { readonly label: string; readonly choice?: { readonly label: string; readonly value: string } };

/** Words that mean one thing; the first of each line is the one that is compared. */
const sameMeaning = [
  ["price", "cost", "fee", "rate", "charge"],
  ["bed", "beds", "place", "places", "placement", "placements"],
  ["term", "length", "duration", "period"],
  ["contracted", "contract", "block", "guaranteed"],
  ["spot", "spots", "open-market"],
  ["low", "core", "standard", "level1"],
  ["medium", "enhanced", "mid", "level2"],
  ["high", "complex", "intensive", "level3"],
] as const;

/** Words that tell nothing of which assumption is meant. */
const fillers = new Set(
  "of the a an at per for in to no nos number how many our each one and by with is are week weekly pw wk year years yearly annual annually pa yr gbp current now today usual".split(
    " ",
  ),
);

const meaning = (word: string): string => sameMeaning.find((line) => (line as readonly string[]).includes(word))?.[0] ?? word;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldedName(text)
      .replace(/\blevel (\d)/g, "level$1")
      .split(/[^\p{L}\p{N}-]+/u)
      .filter((word) => word !== "" && !fillers.has(word))
      .map(meaning),
  );

/** Labels of tables are few, and each is compared with every heading. */
const knownLabels = new Map<string, ReadonlySet<string>>();

function wordsOfLabel(label: string): ReadonlySet<string> {
  const known = knownLabels.get(label) ?? wordsOf(label);
  knownLabels.set(label, known);
  return known;
}

/** Null where nothing, or more than one thing, may be meant: nothing is guessed. */
export function matchedLabel(heading: string, assumptions: Assumptions): Matched | null {
  if (heading.length > 120) return null;
  const exact = exactLabel(heading, assumptions);
  if (exact !== null) return { label: exact };
  const found = Object.values(assumptions).flatMap((one) => candidates(one, heading));
  // "Beds occupied" may be those at opening or those when settled.
  if (found.filter(({ isWithin }) => isWithin).length > 1 && !found.some(({ like }) => like === 1)) return null;
  const best = Math.max(0, ...found.map(({ like }) => like));
  const [only, ...others] = found.filter(({ like }) => like === best);
  if (only === undefined || best < enough || others.length > 0) return null;
  const choice = choiceSaid(heading, only.of, assumptions);
  return { label: only.label, ...(choice === null ? {} : { choice }) };
}

/** The share of words that both have. */
const enough = 0.5;
/** Words of so many assumptions that one of them alone tells of none. */
const common = new Set(["price", "contracted"]);

function exactLabel(heading: string, assumptions: Assumptions): string | null {
  const text = foldedName(heading);
  const one = Object.values(assumptions).find(({ label }) => foldedName(label) === text);
  if (one !== undefined && !isList(one)) return one.label;
  return Object.values(assumptions).some((list) => isList(list) && text.startsWith(`${foldedName(list.label)},`)) ? heading.trim() : null;
}

type Candidate = { readonly of: AnyAssumption; readonly label: string; readonly like: number; readonly isWithin: boolean };

function candidates(one: AnyAssumption, heading: string): readonly Candidate[] {
  const words = wordsOf(heading);
  // A choice or a sentence is never told by a heading alone.
  if (typeof one.field === "object" || one.field === "text") return [];
  const labels = isList(one) ? one.names.map((name) => itemLabel(one, name)) : [one.label];
  return labels.map((label) => {
    const own = wordsOfLabel(label);
    const shared = [...words].filter((word) => own.has(word));
    const isTelling = shared.length > 1 || shared.some((word) => !common.has(word));
    const like = isTelling ? shared.length / new Set([...words, ...own]).size : 0;
    return { of: one, label, like, isWithin: words.size > 0 && shared.length === words.size };
  });
}

/** "a week" in a heading says the unit; "a year" does not say whether for one bed or for all, so the form's choice stays and is asked about. */
function choiceSaid(heading: string, { wholePlace }: AnyAssumption, assumptions: Assumptions): (Matched["choice"] & object) | null {
  if (wholePlace?.givenAs === undefined || !/\b(a|per|each|\/)?\s*(week|weekly|pw|wk)\b/i.test(heading)) return null;
  const field = Object.values(assumptions).find(({ label }) => label === wholePlace.givenAs)?.field;
  const value = typeof field === "object" ? field.choices.find((choice) => choice.startsWith("£ a week")) : undefined;
  return value === undefined ? null : { label: wholePlace.givenAs, value };
}
