/** Checks of printed figures, and figures as text. */
import type { FunctionDeclaration } from "../calculation";
import { check } from "./check";
import { checkTotal } from "./check-total";
import { moneyText } from "./money-text";
import { rangeText } from "./range-text";
import { roundingRule } from "./rounding-rule";

export { check, checkTotal, moneyText, rangeText, roundingRule };
export { likelySlips } from "./likely-slips";
export { findRule, ruleInWords, type Rule } from "./find-rule";

/** Every function of the checks, in the order people read them. */
export const checkingFunctions: readonly FunctionDeclaration[] = [roundingRule, checkTotal, check, moneyText, rangeText];
