/** Verdicts added up: how many slips are named and explained, how many clean tables are called wrong, how often each certainty is right. */
import type { Certainty } from "../../src/checking/printed-tables";
import type { JudgedFinding, Verdict } from "./judge";

export interface Rate {
  readonly hits: number;
  readonly of: number;
}

export interface Tally {
  readonly tables: number;
  readonly named: Rate;
  readonly explained: Rate;
  /** Clean tables with a finding that is no note. */
  readonly alarmed: Rate;
  /** Tables of which nothing was tested. */
  readonly untested: Rate;
  /** Findings that name neither a slip nor what follows from one, in tables with a slip. */
  readonly astray: Rate;
  /** Slips that stand in a sentence, and those of them that are explained. */
  readonly saidNamed: Rate;
  readonly saidExplained: Rate;
  /** Sentences without a slip with a finding. */
  readonly saidAlarmed: Rate;
  readonly byCertainty: Readonly<Record<Certainty, Rate>>;
}

export function tally(verdicts: readonly Verdict[]): Tally {
  const slips = verdicts.flatMap((verdict) => verdict.slips);
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const clean = verdicts.filter(({ isClean }) => isClean);
  const said = slips.filter(({ slip }) => slip.sentence !== null);
  const beside = verdicts.filter(({ isClean }) => !isClean).flatMap((verdict) => verdict.findings);
  return {
    tables: verdicts.length,
    named: rate(slips, ({ isNamed }) => isNamed),
    explained: rate(slips, ({ isExplained }) => isExplained),
    alarmed: rate(clean, ({ findings: alarms }) => alarms.length > 0),
    untested: rate(verdicts, ({ tests }) => tests === 0),
    astray: rate(beside, ({ isRight }) => !isRight),
    saidNamed: rate(said, ({ isNamed }) => isNamed),
    saidExplained: rate(said, ({ isExplained }) => isExplained),
    saidAlarmed: rate(
      verdicts.flatMap(({ cleanSentences, findings: all }) => cleanSentences.map((at) => all.some(({ sentence }) => sentence === at))),
      Boolean,
    ),
    byCertainty: { certain: right(findings, "certain"), likely: right(findings, "likely"), look: right(findings, "look") },
  };
}

export function rate<One>(all: readonly One[], isHit: (one: One) => boolean): Rate {
  return { hits: all.filter(isHit).length, of: all.length };
}

const right = (findings: readonly JudgedFinding[], certainty: Certainty): Rate =>
  rate(
    findings.filter((finding) => finding.certainty === certainty),
    ({ isRight }) => isRight,
  );

/** Grouped by words that each has one or several of, in the order of the most. */
export function groupsOf<One>(all: readonly One[], words: (one: One) => readonly string[]): readonly (readonly [string, readonly One[]])[] {
  const groups = new Map<string, One[]>();
  for (const one of all) for (const word of words(one)) groups.set(word, [...(groups.get(word) ?? []), one]);
  return [...groups].sort(([, one], [, other]) => other.length - one.length);
}

/** 95 % interval of a share by Wilson's score, which is right for few cases and for shares near 0 and 1 as well. */
export function wilson({ hits, of }: Rate): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / of;
  const scale = 1 + (z * z) / of;
  const middle = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
}
