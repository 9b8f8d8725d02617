/** One thing that is tried in Excel, and what comes of it. */
import type { Stage } from "./stage";

export type Probe = {
  /** What is tried, as the report names it. */
  readonly title: string;
  /**
   * "must": the add-in relies on it, so a difference is a failure. "expected": it is what we know or infer of Excel, and an Excel that does
   * otherwise is reported as that. "unknown": nobody could say; the report tells what is seen.
   */
  readonly kind: "must" | "expected" | "unknown";
  /** The version of ExcelApi without which it cannot be tried; none where every Excel that runs us can. */
  readonly needs?: string;
  /** Whether it leaves names, charts or Excel tables on the sheet, which are then cleared away too. */
  readonly leavesObjects?: true;
  look(this: void, stage: Stage): Promise<Found>;
};

export type Difference = { readonly what: string; readonly expected: string; readonly seen: string };

export type Found = {
  readonly differences: readonly Difference[];
  /** What is worth telling even where all is as expected. */
  readonly told?: string;
};

export type Verdict = "passed" | "failed" | "otherwise" | "seen" | "not tried";

export type Result = Found & { readonly title: string; readonly verdict: Verdict; readonly milliseconds: number };

export const nothingElse: Found = { differences: [] };

/** What a probe says when the thing that it looks at cannot be looked at here. */
export class CannotTry extends Error {}
