/** One thing that the check tries in Excel, and what it finds. */
import type { Stage } from "./stage";

export type Probe = {
  /** What is tried, as the report names it. */
  readonly title: string;
  /**
   * "must": the add-in relies on it, so a difference is a failure. "expected": we believe that Excel does it, and a difference is reported
   * but is no failure. "unknown": we do not know what Excel does, and the report says what it did.
   */
  readonly kind: "must" | "expected" | "unknown";
  /** The version of ExcelApi that it needs; absent where every Excel that runs the add-in has it. */
  readonly needs?: string;
  /** It leaves names, charts or Excel tables on the sheet, which have to be deleted before the next probe. */
  readonly leavesObjects?: true;
  run(this: void, stage: Stage): Promise<Finding>;
};

export type Difference = { readonly what: string; readonly expected: string; readonly seen: string };

export type Finding = {
  readonly differences: readonly Difference[];
  /** For the report, whether or not there are differences. */
  readonly remark?: string;
};

export type Verdict = "passed" | "failed" | "otherwise" | "seen" | "not tried";

export type Result = Finding & { readonly title: string; readonly verdict: Verdict; readonly milliseconds: number };

/** Thrown by a probe that cannot be run in this Excel. */
export class CannotTry extends Error {}
