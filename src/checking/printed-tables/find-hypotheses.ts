/** Every hypothesis that the rules propose for a table, scored, and which of them are taken as meant. Found without a template. */
import { borneOut } from "./evidence/borne-out";
import { evidenceOf } from "./evidence/evidence";
import { withRepeatedBlocks } from "./evidence/repeated-blocks";
import { LineGroups } from "./lines/line-groups";
import type { Lines, LinesBothWays } from "./lines/line";
import { rules } from "./rules";
import type { Hypothesis, Known, Rule } from "./rules/rule";
import type { Decided, Scored } from "./scored";
import { select } from "./select";

const directions = ["rows", "columns"] as const;

/** In steps, as a long table takes a while. */
export function* findHypotheses(both: LinesBothWays, known: Known): Generator<undefined, readonly Decided[]> {
  const groups = { rows: new LineGroups(), columns: new LineGroups() };
  const ties: Record<Lines["of"], readonly Decided[]> = { rows: [], columns: [] };
  for (const of of directions)
    ties[of] = select(
      firm.flatMap((rule) => scoredBy(rule, both[of], known)),
      groups[of],
    );
  yield;
  const scored: Record<Lines["of"], readonly Scored[]> = { rows: [], columns: [] };
  for (const of of directions) {
    const across = both[of === "rows" ? "columns" : "rows"];
    const lines = { ...both[of], classes: groups[across.of].classesOf(across, both[of].places), kept: new Map<unknown, unknown>() };
    const own: Scored[] = [];
    for (const rule of others) {
      own.push(...scoredBy(rule, lines, known));
      yield;
    }
    scored[of] = [...ties[of].filter(({ decision }) => decision === "accepted"), ...withRepeatedBlocks(own, lines)];
  }
  const weighed = borneOut([...scored.rows, ...scored.columns]);
  const decided: Decided[] = [];
  for (const of of directions) {
    const own = of === "rows" ? weighed.slice(0, scored.rows.length) : weighed.slice(scored.rows.length);
    decided.push(...ties[of].filter(({ decision }) => decision !== "accepted"), ...select(own, new LineGroups()));
  }
  return decided.map((one) => (one.decision === "accepted" ? { ...one, hypothesis: whereExpected(one) } : one));
}

/** What ties lines by a factor that is named or printed is sought before all else. */
const isFirmTie = ({ ties, isWeak }: Rule): boolean => ties === true && isWeak !== true;

const firm = rules.filter(isFirmTie);
const others = rules.filter((rule) => !isFirmTie(rule));

function scoredBy(rule: Rule, lines: Lines, known: Known): readonly Scored[] {
  const scored: Scored[] = [];
  for (const hypothesis of rule.propose(lines, known)) scored.push({ hypothesis, evidence: evidenceOf(hypothesis, lines), lines });
  return scored;
}

/** Without the places at which nobody expects it to hold. */
function whereExpected({ hypothesis, evidence }: Scored): Hypothesis {
  return { ...hypothesis, places: hypothesis.places.filter((place) => !evidence.unexpected.includes(place)) };
}
