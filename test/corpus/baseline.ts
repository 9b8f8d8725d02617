/** What the checker cannot do yet, case by case: the list may only get shorter. `npm run bench:checker -- --update` writes it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CorpusCase } from "./corpus-case";
import { generate } from "./generate/generate";
import type { Verdict } from "./judge";

export type BaselinePart = "seen" | "generated";

const failures = ["notNamed", "notExplained", "alarmed", "astray"] as const;

/** For each kind of failure the cases that fail, and all cases that were tried. */
export type PartOfBaseline = Readonly<Record<(typeof failures)[number] | "tried", readonly string[]>>;

export type Baseline = Readonly<Record<BaselinePart, PartOfBaseline>>;

const file = join(__dirname, "baseline.json");

/** A hundred without and two hundred with a slip, the same in each run. */
export const generatedForBaseline = (): readonly CorpusCase[] => Array.from({ length: 300 }, (_, index) => generate(1, index));

export const readBaseline = (): Baseline => JSON.parse(readFileSync(file, "utf8")) as Baseline;

export function partOf(verdicts: readonly Verdict[]): PartOfBaseline {
  const namesOf = (isOne: (verdict: Verdict) => boolean): readonly string[] => verdicts.filter(isOne).map(({ name }) => name);
  return {
    notNamed: namesOf(({ slips }) => slips.some(({ isNamed }) => !isNamed)),
    notExplained: namesOf(({ slips }) => slips.some(({ isExplained }) => !isExplained)),
    alarmed: namesOf(({ isClean, findings }) => isClean && findings.length > 0),
    astray: namesOf(({ isClean, findings }) => !isClean && findings.some(({ isRight }) => !isRight)),
    tried: namesOf(() => true),
  };
}

/** Cases that fail now and did not, as lines. */
export function worseThan(before: PartOfBaseline, now: PartOfBaseline): readonly string[] {
  return failures.flatMap((failure) => now[failure].filter((name) => !before[failure].includes(name)).map((name) => `${failure}: ${name}`));
}

/**
 * Writes it, where among the cases that were tried before no kind of failure has become more frequent.
 * @throws where one has
 */
export function updateBaseline(now: Baseline): void {
  const before = readBaseline();
  for (const part of ["seen", "generated"] as const)
    for (const failure of failures) {
      const [then, today] = [before[part][failure], now[part][failure].filter((name) => before[part].tried.includes(name))];
      if (today.length > then.length)
        throw new Error(
          `${part}, ${failure}: ${today.length} cases fail, ${then.length} before. New ones: ${today.filter((name) => !then.includes(name)).join(", ")}`,
        );
    }
  writeFileSync(file, `${JSON.stringify(now, null, 1)}\n`);
}
