/** A tally as the bench prints it: Markdown, each rate with its 95 % interval. */
import { groupsOf, rate, tally, wilson, type Rate } from "./tally";
import type { Verdict } from "./judge";

export function summary(title: string, verdicts: readonly Verdict[], { examples = 40 } = {}): string {
  const { tables, named, explained, alarmed, untested, astray, saidNamed, saidExplained, saidAlarmed, byCertainty } = tally(verdicts);
  return [
    `## ${title}: ${tables} tables`,
    "",
    ...tableOf(
      ["what", "of", "share", "95 % interval"],
      [
        rateRow("slips named at their cell, or among two offered", named),
        rateRow("slips explained: the right figure, for the right reason", explained),
        rateRow("clean tables with a finding that is no note", alarmed),
        rateRow("findings beside the slip, in tables with one", astray),
        rateRow("tables of which nothing was tested", untested),
        rateRow("slips of sentences named", saidNamed),
        rateRow("slips of sentences explained", saidExplained),
        rateRow("sentences without a slip, with a finding", saidAlarmed),
        rateRow("certain: right", byCertainty.certain),
        rateRow("likely: right", byCertainty.likely),
        rateRow("look: right", byCertainty.look),
      ],
    ),
    "",
    ...slipsByKind(verdicts),
    ...tablesByKind(verdicts),
    ...wrongFindings(verdicts),
    ...listed(verdicts, examples),
  ].join("\n");
}

export function percent({ hits, of }: Rate): string {
  return of === 0 ? "–" : `${((100 * hits) / of).toFixed(1)} %`;
}

function rateRow(what: string, one: Rate): readonly string[] {
  const [low, high] = wilson(one);
  return [what, `${one.hits} of ${one.of}`, percent(one), one.of === 0 ? "–" : `${(100 * low).toFixed(1)} to ${(100 * high).toFixed(1)}`];
}

function slipsByKind(verdicts: readonly Verdict[]): readonly string[] {
  const slips = verdicts.flatMap((verdict) => verdict.slips);
  const rows = groupsOf(slips, ({ slip }) => [slip.kind]).map(([kind, group]) => [
    kind,
    String(group.length),
    percent(rate(group, ({ isNamed }) => isNamed)),
    percent(rate(group, ({ isExplained }) => isExplained)),
  ]);
  return [...tableOf(["kind of slip", "how many", "named", "explained"], rows), ""];
}

function tablesByKind(verdicts: readonly Verdict[]): readonly string[] {
  const rows = groupsOf(verdicts, ({ kinds }) => kinds).map(([kind, group]) => {
    const { named, explained, alarmed, untested } = tally(group);
    return [kind, String(group.length), percent(named), percent(explained), percent(alarmed), percent(untested)];
  });
  return [...tableOf(["kind of table", "tables", "named", "explained", "clean with alarm", "nothing tested"], rows), ""];
}

function wrongFindings(verdicts: readonly Verdict[]): readonly string[] {
  const findings = verdicts.flatMap(({ findings: said, isClean }) => said.map((finding) => ({ ...finding, isClean })));
  const rows = groupsOf(findings, ({ rule, kind }) => [`${rule} | ${kind}`]).map(([words, group]) => [
    ...words.split(" | "),
    String(group.length),
    String(group.filter(({ isRight }) => !isRight).length),
    String(group.filter(({ isClean }) => isClean).length),
  ]);
  return [...tableOf(["rule", "kind of finding", "findings", "wrong", "in clean tables"], rows), ""];
}

function listed(verdicts: readonly Verdict[], most: number): readonly string[] {
  const missed = verdicts.flatMap(({ name, slips }) =>
    slips
      .filter(({ isExplained }) => !isExplained)
      .map(
        ({ slip, isNamed }) =>
          `- ${name}: ${slip.kind}, ${slip.printed} for ${slip.right ?? "?"}: ${isNamed ? "named, not explained" : "not named"}`,
      ),
  );
  const wrong = verdicts.flatMap(({ name, isClean, findings }) =>
    findings
      .filter(({ isRight }) => !isRight)
      .map(({ certainty, short }) => `- ${name}${isClean ? " (clean)" : ""}: ${certainty}: ${short}`),
  );
  return [`Slips not named or not explained:`, ...first(missed, most), "", `Findings that are wrong:`, ...first(wrong, most), ""];
}

const first = (lines: readonly string[], most: number): readonly string[] =>
  lines.length > most ? [...lines.slice(0, most), `- and ${lines.length - most} more`] : lines;

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [headings, headings.map((_, index) => (index === 0 ? "---" : "--:")), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
}
