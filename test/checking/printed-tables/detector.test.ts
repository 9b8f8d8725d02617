/** How many planted slips are found at their cell, and how many are explained rightly; how many tables without one give a finding. */
import type { Finding } from "../../../src/checking/printed-tables";
import { inThisTenth, isWithoutTenth } from "../../support/tenth";
import { checkSources, slipsOf } from "./as-pasted";
import { madeTables, type Made } from "./planted/made-tables";
import { plantedKinds, type PlantedKind } from "./planted/planted-slips";

interface Row {
  planted: number;
  found: number;
  explained: number;
  /** Findings of this kind, and those of them that are right. */
  said: number;
  right: number;
}

/** All in the deep tier, a tenth with all parts: two hundred on end, so that every kind of slip is in it. The unit tests alone take sixty. */
const count = isWithoutTenth ? 60 : 2000;
const isMeasured = (index: number): boolean => isWithoutTenth || inThisTenth(Math.floor((index * 10) / count));

const seeds = process.env["DETECTOR_SEED"] === undefined ? [20_260_401] : [Number(process.env["DETECTOR_SEED"])];
const isVerbose = process.env["DETECTOR_VERBOSE"] !== undefined;

const findingsOf = ({ source }: Made): readonly Finding[] => slipsOf(checkSources([source]));

function measure(seed: number) {
  const rows = Object.fromEntries(plantedKinds.map((kind) => [kind, { planted: 0, found: 0, explained: 0, said: 0, right: 0 }])) as Record<
    PlantedKind,
    Row
  >;
  let [clean, falseAlarms, others] = [0, 0, 0];
  let index = 0;
  for (const made of madeTables(count, seed)) {
    if (!isMeasured(index++)) continue;
    const findings = findingsOf(made);
    const { planted } = made;
    const isAt = ({ where }: Finding): boolean =>
      planted !== null && where.in === "table" && where.row === planted.row && where.column === planted.column;
    for (const finding of findings) {
      const row = rows[finding.kind as PlantedKind] as Row | undefined;
      if (!row) continue;
      row.said++;
      if (isAt(finding) && planted?.kind === finding.kind) row.right++;
    }
    if (planted === null) {
      clean++;
      if (findings.length > 0) falseAlarms++;
    } else {
      const row = rows[planted.kind];
      row.planted++;
      const at = findings.find(isAt);
      if (at) row.found++;
      if (at?.kind === planted.kind) row.explained++;
      others += findings.filter((finding) => !isAt(finding)).length;
      if (isVerbose && at?.kind !== planted.kind)
        process.stdout.write(
          `\n${made.shape}: ${planted.kind} at ${planted.row},${planted.column}: ${planted.was} → ${planted.is}; ${findings.map(({ kind, title, short }) => `${kind} ${title} ${short}`).join("; ") || "nothing"}\n`,
        );
    }
    if (isVerbose && planted === null && findings.length > 0)
      process.stdout.write(
        `\nFALSE ${made.shape}: ${findings.map(({ kind, title, short, why }) => `${kind} ${title} ${short} ${why}`).join("; ")}\n${made.source.text}\n`,
      );
  }
  return { rows, clean, falseAlarms, others };
}

const share = (part: number, whole: number): string => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);

test.each(seeds)(
  "of generated tables, seed %i",
  (seed) => {
    const { rows, clean, falseAlarms, others } = measure(seed);
    const all = Object.values(rows);
    const total = (key: keyof Row): number => all.reduce((sum, row) => sum + row[key], 0);
    const lines = Object.entries(rows).map(
      ([kind, { planted, found, explained, said, right }]) =>
        `${kind.padEnd(18)} ${String(planted).padStart(4)} planted  ${share(found, planted).padStart(6)} found at their cell  ${share(explained, planted).padStart(6)} explained  precision ${share(right, said).padStart(6)}`,
    );
    process.stdout.write(
      `\nPlanted slips, seed ${seed}\n${lines.join("\n")}\nall                ${total("planted")} planted  ${share(total("found"), total("planted"))} found, ${share(total("explained"), total("planted"))} explained; ` +
        `${falseAlarms} of ${clean} tables without a slip give a finding; ${others} further findings in tables with one\n`,
    );
    expect(total("found") / total("planted")).toBeGreaterThanOrEqual(0.95);
    expect(total("explained") / total("planted")).toBeGreaterThanOrEqual(0.85);
    expect(falseAlarms / clean).toBeLessThanOrEqual(0.01);
  },
  600_000,
);
