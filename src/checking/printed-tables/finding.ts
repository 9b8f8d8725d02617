/** What a check says: findings a person can act on, what could not be tested, and counts. */

export type FindingKind =
  | "digits-swapped"
  | "digit-wrong"
  | "sign-turned"
  | "left-out"
  | "counted-twice"
  | "truncated"
  | "week-basis"
  | "vat"
  | "thousands"
  | "yearly-for-weekly"
  | "copied"
  | "rounding"
  | "does-not-reconcile"
  | "other";

export type Certainty = "certain" | "likely" | "look";

/** Counted from 0. `address` is the cell's in the workbook, where it came from one. */
export interface PlaceInTable {
  readonly in: "table";
  readonly table: number;
  readonly caption: string;
  readonly row: number;
  readonly column: number;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly address: string | null;
}

export interface PlaceInSentence {
  readonly in: "sentence";
  readonly sentence: number;
  /** The words it is about, as written. */
  readonly quote: string;
  /** Where they begin in the sentence, in characters. */
  readonly from: number;
}

export type Place = PlaceInTable | PlaceInSentence;

/** How a finding is shown: an icon's tone and the words beside it, like "Error · almost certain". */
export interface FindingState {
  readonly tone: "bad" | "warn" | "quiet";
  readonly words: string;
}

export interface Finding {
  readonly where: Place;
  /** Other cells of the same finding: a line that is wrong all along, the cells of a rounding. */
  readonly also: readonly Place[];
  /** In short, like "Total, Annual cost". */
  readonly title: string;
  /** In one line, like "£4,797,965.16 should be £4,797,956.16". */
  readonly short: string;
  readonly printed: string;
  /** As it would be printed; null where nobody can say. */
  readonly shouldBe: string | null;
  /** Printed less what it should be, without its sign; null where there is none. */
  readonly difference: string | null;
  /** The characters that differ, from and to, in `printed` and `shouldBe`. */
  readonly differing: { readonly printed: readonly [number, number]; readonly shouldBe: readonly [number, number] } | null;
  readonly kind: FindingKind;
  /** A sentence or two. */
  readonly why: string;
  readonly certainty: Certainty;
  /** How sure, and because of what. */
  readonly howSure: string;
  readonly state: FindingState;
  /** Tests that fail because of it. */
  readonly tests: number;
  /** The rule of the table that it breaks; none for what is said of a sentence. */
  readonly rule?: string;
  /** How sure it is, in bits; none for notes and sentences. */
  readonly score?: FindingScore;
  /** Other cells that explain the same as well or nearly: nobody can tell from the figures which of them is wrong. */
  readonly alternatives?: readonly OtherCell[];
}

/** Each 10 bits are odds of a thousand to one. The weakest of the first three is the total. */
export interface FindingScore {
  /** That the rule is meant: how surprising the agreement of the other figures would be by chance, and what the labels say. */
  readonly meant: number;
  /** That it is a slip: how well a mistake that people make explains the printed figure, and other tests that it mends. */
  readonly slip: number;
  /** That it is this cell: how much worse the next best cell explains what fails. Infinite where there is no other. */
  readonly cell: number;
  readonly total: number;
}

export interface OtherCell {
  readonly where: Place;
  readonly title: string;
  readonly printed: string;
  readonly shouldBe: string;
  readonly kind: FindingKind;
}

/** What was thought of for a table, whether it was taken, and why not. For those who want to know why. */
export interface Considered {
  readonly table: number;
  readonly rule: string;
  /** "Total = Fostering + Residential". */
  readonly words: string;
  readonly holds: number;
  readonly fails: number;
  /** Bits: agreement + labels − tried − slips = total. */
  readonly score: {
    readonly agreement: number;
    readonly labels: number;
    readonly tried: number;
    readonly slips: number;
    readonly total: number;
  };
  /** Null where it was taken as meant. */
  readonly rejected: string | null;
}

export interface Untested {
  readonly where: Place;
  readonly title: string;
  readonly printed: string;
  /** Why not, as a sentence. */
  readonly why: string;
}

/**
 * `tests` is failed, to look at, rounding and agree together. `figures` counts those of tables and of sentences, and none of the cells in
 * `unread`.
 */
export interface Counts {
  readonly figures: number;
  readonly tests: number;
  readonly failed: number;
  readonly toLookAt: number;
  readonly rounding: number;
  readonly agree: number;
  readonly untested: number;
  readonly unread: number;
}

export interface CheckReport {
  /** Errors first, then what to look at, then rounding; in each in the order of reading. */
  readonly findings: readonly Finding[];
  readonly untested: readonly Untested[];
  /** Cells that stand for a figure which is not given or cannot be read, in the order of reading. */
  readonly unread: readonly Untested[];
  /** What was taken for granted, as sentences without their stops: a unit that no label says. */
  readonly notes: readonly string[];
  readonly counts: Counts;
  /** The rules that were taken and those that nearly were, by table. */
  readonly considered: readonly Considered[];
}

const adverbs: Readonly<Record<Certainty, string>> = { certain: "almost certain", likely: "likely", look: "look at it" };

/** In the pane's words. */
export function stateOf(kind: FindingKind, certainty: Certainty, name?: string): FindingState {
  if (kind === "rounding") return { tone: "quiet", words: name ?? "Rounding, not an error" };
  if (name !== undefined) return { tone: "warn", words: `${name} · ${certainty === "certain" ? "certain" : adverbs[certainty]}` };
  if (kind === "does-not-reconcile" || certainty === "look")
    return { tone: "warn", words: certainty === "look" ? "Does not reconcile · look at it" : `Does not reconcile · ${adverbs[certainty]}` };
  return { tone: "bad", words: `Error · ${adverbs[certainty]}` };
}
