/** Which findings of a report are listed, in which order, and under which headings. */
import type { DocumentFinding } from "../../../documents";
import type { SetAside } from "./set-aside";

export const shownChoices = ["all", "errors", "to look at", "rounding", "set aside"] as const;
export type Shown = (typeof shownChoices)[number];
export const orderChoices = ["place", "kind"] as const;
export type Order = (typeof orderChoices)[number];

export type Group = { readonly heading: string; readonly findings: readonly DocumentFinding[] };

const tones = { errors: "bad", "to look at": "warn", rounding: "quiet" } as const;

/** "All" are those that are not set aside. */
export function isShown({ id, state }: DocumentFinding, shown: Shown, aside: SetAside): boolean {
  if (shown === "set aside") return aside.has(id);
  return !aside.has(id) && (shown === "all" || state.tone === tones[shown]);
}

export function groupedBy(order: Order, findings: readonly DocumentFinding[]): readonly Group[] {
  const groups = new Map<string, DocumentFinding[]>();
  for (const finding of findings) {
    const heading = order === "place" ? placeOf(finding) : kindOf(finding);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, [finding]);
    else group.push(finding);
  }
  const all = [...groups].map(([heading, of]) => ({ heading, findings: of }));
  return order === "place" ? all : all.sort((one, other) => other.findings.length - one.findings.length);
}

/** "Page 4", or where pages are not known the heading that it stands under. */
const placeOf = ({ where: { page, heading } }: DocumentFinding): string =>
  page !== null ? `Page ${page}` : heading === "" ? "Before the first heading" : heading;

const kinds: Readonly<Record<DocumentFinding["kind"], string>> = {
  "digits-swapped": "Digits swapped",
  "digit-wrong": "A digit wrong, missing or too many",
  "sign-turned": "Sign turned round",
  "left-out": "Left out of a sum",
  "counted-twice": "Counted twice",
  truncated: "Cut off instead of rounded",
  "week-basis": "52 weeks or 365 days",
  vat: "With or without VAT",
  thousands: "Thousands or pounds",
  "yearly-for-weekly": "A year or a week",
  copied: "Copied from another place",
  rounding: "Rounding",
  "does-not-reconcile": "Does not add up",
  "printed-differently": "Printed differently in several places",
  "with-and-without": "With and without something",
  other: "Other",
};
const kindOf = ({ kind }: DocumentFinding): string => kinds[kind];
