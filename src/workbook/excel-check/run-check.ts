/** Runs every probe on a temporary sheet, one after another, and leaves the workbook as it was. */
import { alone } from "../operations";
import { failureSentence, isCellBeingEdited } from "../failure-sentence";
import { cleanUp } from "./clean-up";
import { CannotTry, type Difference, type Probe, type Result, type Verdict } from "./probe";
import { probesFor } from "./probes";
import { clearStage, isStanding, readBefore, setUpStage, Stopped, type WorkbookBefore, type CheckedFunction, type Stage } from "./stage";
import { pause } from "./steady-values";
import { hasExcelApi, versionsHere, type Versions } from "./versions";

export type CheckRequest = {
  readonly functions: readonly CheckedFunction[];
  readonly signal: AbortSignal;
  progress(this: void, step: Step): void;
};

export type Step = { readonly done: number; readonly of: number; readonly title: string };

export type Report = {
  readonly results: readonly Result[];
  /** How many probes there are. There are fewer results where the check ended early. */
  readonly of: number;
  /** Null where the check ran to its end, or a sentence that says why not. */
  readonly endedEarly: string | null;
  readonly versions: Versions;
  readonly started: Date;
  readonly milliseconds: number;
};

export type CheckOutcome =
  | {
      readonly kind: "checked";
      readonly report: Report;
      readonly left: Left | null;
    }
  /** Nothing was written. */
  | { readonly kind: "refused"; readonly sentence: string };

/** The check could not clear up. `again` tries once more; null is all clear. */
export type Left = { readonly sentence: string; again(this: void): Promise<Left | null> };

export const checkExcel = (request: CheckRequest): Promise<CheckOutcome> => alone("check", () => check(request), true);

async function check(request: CheckRequest): Promise<CheckOutcome> {
  const started = new Date();
  const begin = performance.now();
  let before: WorkbookBefore;
  let versions: Versions;
  try {
    versions = await versionsHere();
    before = await readBefore();
  } catch (error) {
    return { kind: "refused", sentence: failureSentence(error, { action: "check", state: "unchanged" }) };
  }
  const probes = probesFor(request.functions);
  const results: Result[] = [];
  const endedEarly = await tryAll(before, probes, request, results);
  return {
    kind: "checked",
    report: { results, of: probes.length, endedEarly, versions, started, milliseconds: performance.now() - begin },
    left: await clearUp(before),
  };
}

async function clearUp(before: WorkbookBefore): Promise<Left | null> {
  const sentence = await cleanUp(before);
  return sentence === null ? null : { sentence, again: () => clearUp(before) };
}

/** Null, or why the check ended early. */
async function tryAll(before: WorkbookBefore, probes: readonly Probe[], request: CheckRequest, results: Result[]): Promise<string | null> {
  const { signal, progress } = request;
  try {
    const stage = await setUpStage(before, signal);
    for (const [done, probe] of probes.entries()) {
      progress({ done, of: probes.length, title: probe.title });
      await pause(0, signal);
      results.push(await resultOf(probe, stage));
      await clearStage(stage, probe.leavesObjects === true);
    }
    return null;
  } catch (error) {
    if (error instanceof Stopped) return "Stopped before the end";
    return isCellBeingEdited(error) ? "Excel was editing a cell, so the check ended early" : `Excel stopped the check: ${codeOf(error)}`;
  }
}

/** An error of Excel's counts as a difference as long as the temporary sheet is there. If it is gone, the whole check ends. */
async function resultOf(probe: Probe, stage: Stage): Promise<Result> {
  const start = performance.now();
  const result = (verdict: Verdict, differences: readonly Difference[], remark?: string): Result => ({
    title: probe.title,
    verdict,
    differences,
    ...(remark === undefined ? {} : { remark }),
    milliseconds: performance.now() - start,
  });
  if (probe.needs !== undefined && !hasExcelApi(probe.needs)) return result("not tried", [], `Needs ExcelApi ${probe.needs}`);
  try {
    const { differences, remark } = await probe.run(stage);
    return result(verdictOn(probe, differences), differences, remark);
  } catch (error) {
    if (error instanceof Stopped || stage.signal.aborted) throw new Stopped();
    if (error instanceof CannotTry) return result("not tried", [], error.message);
    if (isCellBeingEdited(error) || !(await isStanding(stage))) throw error;
    const refused = { what: "All of it", expected: "Excel does it", seen: codeOf(error) };
    return result(verdictOn(probe, [refused]), [refused]);
  }
}

function verdictOn({ kind }: Probe, differences: readonly Difference[]): Verdict {
  if (kind === "unknown" && differences.length === 0) return "seen";
  if (differences.length === 0) return "passed";
  return kind === "must" ? "failed" : "otherwise";
}

function codeOf(error: unknown): string {
  const { code, message, debugInfo } = error as { code?: string; message?: string; debugInfo?: { errorLocation?: string } };
  return [code, message, debugInfo?.errorLocation && `at ${debugInfo.errorLocation}`].filter(Boolean).join(", ");
}
