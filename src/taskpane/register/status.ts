/** The state of a table of the register, in a few words with an icon. Where several apply, the worst is given. */
import type { CheckReport, Finding } from "../../checking/printed-tables";
import type { Inspection, RegisterEntry } from "../../workbook";
import { countWords } from "../count-words";
import type { IconName } from "../icons";

export type Status = { readonly kind: "good" | "warn" | "bad" | "quiet"; readonly icon: IconName; readonly words: string };

/** `inspection` is null until it has been inspected. `printed` checks the figures as a report prints them. */
export function statusOf(entry: RegisterEntry, inspection: Inspection | null, printed: CheckReport | null): Status {
  if (inspection === null) return { kind: "quiet", icon: "clock", words: "Not looked at yet" };
  if (inspection.kind === "missing") return bad("missing", "Missing");
  if (inspection.kind === "unreadable") return bad("error", "Cannot be compared");
  if (inspection.isReshaped && inspection.olderVersion !== null) {
    if (inspection.problems.length > 0) return bad("error", "Problems in its assumptions");
    return { kind: "warn", icon: "clock", words: `Made by version ${inspection.olderVersion}` };
  }
  if (inspection.isReshaped) return bad("pen", "Rows or columns added or removed");
  if (inspection.changes.some(({ kept }) => kept === undefined)) return bad("pen", "Changed by hand");
  if (inspection.problems.length > 0) return bad("error", "Problems in its assumptions");
  if (inspection.assumptions.length > 0) return { kind: "warn", icon: "clock", words: "Assumptions changed" };
  if (inspection.sources.length > 0)
    return { kind: "warn", icon: "clock", words: inspection.sources.length === 1 ? "A source changed" : "Sources changed" };
  if (inspection.agreement.agree < inspection.agreement.of) return bad("error", "Figures differ from ours");
  if (inspection.olderVersion !== null) return { kind: "warn", icon: "clock", words: `Made by version ${inspection.olderVersion}` };
  if (inspection.changes.length > 0) return { kind: "warn", icon: "pen", words: "Changed by hand, and kept" };
  if (slipsIn(printed).length > 0 && !isKeptAsPrinted(entry, inspection))
    return { kind: "warn", icon: "error", words: "Does not add up as printed" };
  if (!isSigned(entry, inspection)) return { kind: "warn", icon: "person", words: "Unchecked by a second person" };
  return { kind: "good", icon: "good", words: "Checked" };
}

const bad = (icon: IconName, words: string): Status => ({ kind: "bad", icon, words });

/** Both have signed, and the figures are still those that were signed. */
export const isSigned = ({ prepared, reviewed }: RegisterEntry, inspection: Inspection): boolean =>
  prepared !== undefined && reviewed !== undefined && inspection.kind === "there" && inspection.stamp === reviewed.stamp;

/** Findings that rounding does not explain. Two year bases side by side are no slip: the basis note says so. */
export const slipsIn = (printed: CheckReport | null): readonly Finding[] =>
  (printed?.findings ?? []).filter(({ state, kind, shouldBe }) => state.tone !== "quiet" && !(kind === "week-basis" && shouldBe === null));

/** Somebody has accepted that the figures do not add up as printed, and they are still the same figures. */
export const isKeptAsPrinted = ({ keptAsPrinted }: RegisterEntry, inspection: Inspection): boolean =>
  keptAsPrinted !== undefined && inspection.kind === "there" && inspection.stamp === keptAsPrinted.stamp;

/** "5 tables: 1 checked, 4 to look at". */
export function summaryOf(statuses: readonly Status[]): string {
  const checked = statuses.filter(({ kind }) => kind === "good").length;
  const [all, rest] = [statuses.length, statuses.length - checked];
  return `${countWords(all, "table")}: ${checked} checked, ${rest} to look at`;
}

/** Compares names without regard to capitals, spaces and punctuation. */
export const isSamePerson = (one: string, other: string): boolean => plainName(one) === plainName(other);
const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
