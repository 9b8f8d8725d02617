/** How sure a diagnosis is, in bits, and what that is called. */
import { bitsAt, enough } from "../evidence/evidence";
import type { Certainty, FindingScore } from "../finding";
import { bands } from "./bands";
import type { Diagnosis } from "./diagnosis";
import type { TableTest } from "./table-test";

export function scoreOf({ slip, mended, broken, margin, orElse }: Diagnosis): FindingScore {
  const firm = mended.filter(({ scored }) => scored.hypothesis.rule.isWeak !== true);
  const meant = firm.reduce((most, { scored }) => Math.max(most, scored.evidence.total), 0);
  const [, ...others] = firm.map(bitsOf).sort((one, other) => other - one);
  const total = (bits: readonly number[]): number => bits.reduce((sum, one) => sum + one, 0);
  // The oftener a rule holds, the less likely is it that it is not meant where it fails. Labels that are enough by themselves are as good as a place.
  const kept = firm.reduce((most, { scored }) => Math.max(most, scored.evidence.holds, scored.evidence.labels > enough ? 1 : 0), 0);
  // What breaks may be wrong as well.
  const slipped = slip.bits + Math.log2(1 + kept) + total(others) - total(broken.map(bitsOf)) / 2;
  return { meant, slip: slipped, cell: margin, total: Math.min(meant, slipped, Math.max(margin, orElse ? bands.certain - 1 : 0)) };
}

const bitsOf = ({ scored: { hypothesis }, place }: TableTest): number => bitsAt(hypothesis, place);

/** Null where it is too unsure to be said at all. */
export const certaintyOf = ({ total }: FindingScore): Certainty | null =>
  total >= bands.certain ? "certain" : total >= bands.likely ? "likely" : total >= bands.look ? "look" : null;
