/** Words that say of two figures with the same words around them that they are not the same: a budget and a forecast, option 1 and option 2. */
import { wordsOf } from "../../checking/printed-tables";

/** Whoever uses two words of one of these means two things. */
const families: readonly string[] = [
  "budget forecast outturn actual planned estimated bid",
  "gross net",
  "low medium high core lowest highest",
  "minimum maximum lower upper",
  "original revised updated current proposed previous existing new",
  "capital revenue",
  "block spot",
  "internal external",
  "income expenditure",
  "before after",
  "first second third fourth fifth",
  "april may june july august september october november december january february march",
];
const stems: ReadonlyMap<string, number> = new Map(families.flatMap((words, family) => [...wordsOf(words)].map((stem) => [stem, family])));
/** What there are several of, told apart by a number or a letter alone. */
const several = [
  "option|lot|phase|scenario|model|stage|tier|band|level|type|category|grade|round|wave|cohort|group|cluster|part|appendix",
  "year|quarter|period|month|week|q|p",
  "home|house|building|school|site|unit|block|team|service|scheme|project|package|workstream|strand",
  "provider|supplier|bidder|tenderer|contract|framework|child|case|placement|ward|zone|area|locality|district|region",
].join("|");
/** "option 2", "Lot B", "provider no. 12". */
const numbered = new RegExp(`\\b(${several}) ?(?:no\\.? ?|number )?([a-h]|\\d{1,3})\\b(?![.,]\\d)`, "gi");

/** What tells a figure apart from its like, by what it is one of. */
export type Contrasts = ReadonlyMap<string, ReadonlySet<string>>;

export function contrastsOf(text: string): Contrasts {
  const found = new Map<string, Set<string>>();
  const add = (family: string, word: string): void => {
    const own = found.get(family);
    if (own) own.add(word);
    else found.set(family, new Set([word]));
  };
  for (const stem of wordsOf(text)) {
    const family = stems.get(stem);
    if (family !== undefined) add(String(family), stem);
  }
  for (const [, noun = "", which = ""] of text.matchAll(numbered)) add(noun.toLowerCase(), which.toLowerCase());
  return found;
}

export function areContrasted(one: Contrasts, other: Contrasts): boolean {
  for (const [family, words] of one) {
    const others = other.get(family);
    if (others !== undefined && ![...words].some((word) => others.has(word))) return true;
  }
  return false;
}
