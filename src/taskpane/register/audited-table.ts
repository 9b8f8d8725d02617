/** A table of the register as the audit pack has it: its figures, what was found of it, and what to look at. */
import { moduleVersion } from "../../calculation";
import type { CheckReport } from "../../checking/printed-tables";
import { reportOf } from "../../report";
import type { AuditedChange, AuditedTable } from "../../report/audit-pack";
import type { Table } from "../../tables";
import type { InspectedTable, Inspection, RegisterEntry } from "../../workbook";
import { dateWords, dayOf } from "../../workbook/register/dates";
import { countWords, verb } from "../count-words";
import { isKeptAsPrinted, isSigned, slipsIn, statusOf } from "./status";
import { titleOf, ways } from "./table-of";

export function auditedTable(entry: RegisterEntry, inspection: Inspection, printed: CheckReport | null, date: string): AuditedTable {
  const found = inspection.kind === "there" ? inspection : null;
  // Where its assumptions make no table now, it is shown as it was written.
  const table = found === null ? null : (found.table ?? found.tableBefore);
  const report = table === null ? null : reportOf(table, { date, ...checkedBy(entry, inspection) });
  const changes = found === null ? [] : changesOf(found);
  return {
    title: titleOf(entry),
    at: found === null ? entry.at : `${found.at.sheet}!${found.at.area}`,
    way: ways[entry.mode],
    status: statusOf(entry, inspection, printed).words,
    written: `Written on ${dateWords(dayOf(entry.written))} by version ${entry.version}`,
    report,
    checks: (table?.checks ?? []).map(({ label, holds }) => ({ label, holds })),
    comparisons: found === null ? [] : comparisonsOf(found, printed),
    signatures: signaturesOf(entry, inspection),
    changes,
    exceptions: [
      ...stateOf(entry, inspection),
      ...(table === null ? [] : ofTable(table)),
      ...ofPrinted(entry, inspection, printed),
      ...ofSignatures(entry, inspection),
    ],
  };
}

/** As ISO dates with a time, or days alone. */
const dayWords = (iso: string): string => dateWords(dayOf(iso.slice(0, 10)));

function checkedBy(entry: RegisterEntry, inspection: Inspection): { readonly checkedBy?: string } {
  const { prepared, reviewed } = entry;
  if (!isSigned(entry, inspection) || prepared === undefined || reviewed === undefined) return {};
  return { checkedBy: `Prepared by ${prepared.by}, ${dayWords(prepared.on)}; reviewed by ${reviewed.by}, ${dayWords(reviewed.on)}` };
}

function signaturesOf(entry: RegisterEntry, inspection: Inspection): AuditedTable["signatures"] {
  const { prepared, reviewed } = entry;
  const signed = (by: string, on: string): string => `${by}, ${dayWords(on)}`;
  const lapsed = reviewed !== undefined && !isSigned(entry, inspection) ? ", of other figures than these" : "";
  return {
    prepared: prepared === undefined ? "Nobody" : signed(prepared.by, prepared.on),
    reviewed: reviewed === undefined ? "Nobody" : `${signed(reviewed.by, reviewed.on)}${lapsed}`,
  };
}

const changesOf = ({ changes, assumptions, sources }: InspectedTable): readonly AuditedChange[] => [
  ...changes.map(({ cell, about, was, now, kept }) => ({
    ...{ cell, about, was, now },
    note: kept === undefined ? "Changed by hand" : `Changed by hand, kept since ${dayWords(kept)}`,
  })),
  ...assumptions.map(({ cell, label, was, now }) => ({ cell, about: label, was, now, note: "Assumption" })),
  ...sources.map(({ cell, label, was, now }) => ({ cell, about: label, was, now: now === "" ? "nothing" : now, note: "Source" })),
];

function comparisonsOf({ agreement: { agree, of } }: InspectedTable, printed: CheckReport | null): readonly string[] {
  const counts = printed?.counts;
  return [
    `${agree} of ${countWords(of, "figure")} of the sheet ${verb(agree, "agrees", "agree")} with ours, before rounding.`,
    ...(counts === undefined || counts.tests === 0
      ? []
      : [
          `As printed, ${counts.agree} of ${counts.tests} ${verb(counts.tests, "sum or product holds", "sums and products hold")}${counts.rounding === 0 ? "" : `; ${counts.rounding} ${verb(counts.rounding, "is", "are")} out by rounding`}.`,
        ]),
  ];
}

/** What is wrong with the table in the sheet. */
function stateOf(entry: RegisterEntry, inspection: Inspection): readonly string[] {
  if (inspection.kind === "missing") return [`The table is no longer in the workbook; it was at ${entry.at}.`];
  if (inspection.kind === "unreadable") return [`${inspection.sentence}.`];
  const { isReshaped, changes, assumptions, sources, problems, agreement, olderVersion } = inspection;
  const byHand = changes.filter(({ kept }) => kept === undefined);
  const kept = changes.length - byHand.length;
  return [
    ...(isReshaped && olderVersion === null ? ["Rows or columns were added or removed, so its cells could not be compared."] : []),
    ...(byHand.length > 0
      ? [
          `${countWords(byHand.length, "cell")} ${verb(byHand.length, "was", "were")} changed by hand: ${byHand.map(({ cell }) => cell).join(", ")}.`,
        ]
      : []),
    ...(kept > 0 ? [`${countWords(kept, "change")} made by hand ${verb(kept, "was", "were")} kept.`] : []),
    ...problems.map((problem) => `${problem}.`.replace(/([.!?])\.$/, "$1")),
    ...(assumptions.length > 0 ? [`Assumptions changed since it was written: ${assumptions.map(({ label }) => label).join(", ")}.`] : []),
    ...(sources.length > 0 ? [`Sources changed since it was written: ${sources.map(({ label }) => label).join(", ")}.`] : []),
    ...(agreement.agree < agreement.of
      ? [
          `${countWords(agreement.of - agreement.agree, "figure")} of the sheet ${verb(agreement.of - agreement.agree, "differs", "differ")} from ours${agreement.firstDifferent === null ? "" : `, the first at ${agreement.firstDifferent}`}.`,
        ]
      : []),
    ...(olderVersion === null ? [] : [`It was made by version ${olderVersion}; this is ${moduleVersion}.`]),
  ];
}

/** As the sheet has it beside such an assumption. */
const noSource = "no source given";
/** Figures in the sheet, but choices in the form, which need no source. */
const chosenFigures: ReadonlySet<string> = new Set(["round_to", "step"]);

/** Checks that fail, what the table itself warns of, and assumptions without a source. */
function ofTable({ checks, warnings, assumptions }: Table): readonly string[] {
  const unsourced = assumptions
    .filter(({ source, name }) => source === noSource && !chosenFigures.has(name ?? ""))
    .map(({ label }) => label);
  return [
    ...checks.filter(({ holds }) => !holds).map(({ label }) => `A check does not hold: ${label}.`),
    ...warnings.map(({ sentence }) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)),
    ...(unsourced.length > 0 ? [`No source is given for ${unsourced.join(", ")}.`] : []),
  ];
}

const ofPrinted = (entry: RegisterEntry, inspection: Inspection, printed: CheckReport | null): readonly string[] =>
  slipsIn(printed).map(
    ({ title, short }) => `As printed, ${title}: ${short}${isKeptAsPrinted(entry, inspection) ? " (seen, and kept)" : ""}.`,
  );

function ofSignatures(entry: RegisterEntry, inspection: Inspection): readonly string[] {
  if (isSigned(entry, inspection)) return [];
  if (entry.prepared === undefined) return ["Nobody has signed for it."];
  return [entry.reviewed === undefined ? "Nobody has reviewed it." : "It has changed since it was reviewed."];
}
