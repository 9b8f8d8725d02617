/** The only way in to the check of an Excel. */
export type { Result, Verdict } from "./probe";
export { reportText, sections, seconds, summaryOf } from "./report-text";
export { checkExcel, type CheckOutcome, type Left, type Report, type Step } from "./run-check";
export type { CheckedCall, CheckedFunction } from "./stage";
