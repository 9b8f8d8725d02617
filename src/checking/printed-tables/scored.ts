/** A hypothesis with its evidence, and whether it was taken as meant. */
import type { Evidence } from "./evidence/evidence";
import type { Lines } from "./lines/line";
import type { Hypothesis } from "./rules/rule";

/** Why a hypothesis is not taken, as words after its name: "too little speaks for it". */
export type Reason =
  | "too little speaks for it"
  | "it follows from what is known already"
  | "the same lines are read better"
  | "it is part of a total"
  | "another rule explains the same line with fewer failures"
  | "the label may mean something else";

export interface Scored {
  readonly hypothesis: Hypothesis;
  readonly evidence: Evidence;
  readonly lines: Lines;
}

export interface Decided extends Scored {
  readonly decision: "accepted" | { readonly rejected: Reason };
}
