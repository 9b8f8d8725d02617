/** `check --explain`: which rules a table was found to keep, which were thought of and lost, and how sure each finding is. */
import type { CheckReport, Considered, Finding } from "../checking/printed-tables";

/** Below the findings, for those who ask why. Bits: 10 are odds of a thousand to one. */
export function explanation({ findings, considered }: CheckReport): string {
  const scored = findings.filter(({ score }) => score !== undefined);
  const taken = considered.filter(({ rejected }) => rejected === null);
  const lost = considered.filter(({ rejected }) => rejected !== null);
  return [
    ...(scored.length === 0
      ? []
      : ["How sure each finding is, in bits (10 bits are odds of a thousand to one):", ...scored.map(scoreWords)]),
    "Rules that the tables keep:",
    ...(taken.length === 0 ? ["  none"] : taken.map(consideredWords)),
    ...(lost.length === 0 ? [] : ["Thought of, and not taken:", ...lost.map(consideredWords)]),
  ].join("\n");
}

function scoreWords({ title, rule, score }: Finding): string {
  if (score === undefined) return "";
  const cell = Number.isFinite(score.cell) ? `that cell and no other ${bits(score.cell)}` : "no other cell explains it";
  return `  ${title}: rule ${rule ?? ""}; ${bits(score.total)}: the rule is meant ${bits(score.meant)}, it is a slip ${bits(score.slip)}, ${cell}`;
}

function consideredWords({ table, rule, words, holds, fails, score, rejected }: Considered): string {
  const parts = `agreement ${bits(score.agreement)}, labels ${bits(score.labels)}, others tried −${bits(score.tried)}, failures −${bits(score.slips)}`;
  const reason = rejected === null ? "" : `: ${rejected}`;
  return `  table ${table + 1}, ${rule}: ${words}; holds ${holds} times, fails ${fails}; ${bits(score.total)} (${parts})${reason}`;
}

const bits = (number: number): string => (Number.isFinite(number) ? number.toFixed(1).replace("-", "−") : "∞");
