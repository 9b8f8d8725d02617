/**
 * Excel's list of our functions, functions.json, which it keeps for up to a day, so that it may be another version's. Excel tells nobody
 * which list it has. But it hands over every argument that its list has, those left out as null, and an object of its own after the
 * last: so each call tells how many arguments of that function are on the list.
 */
import type { FunctionDeclaration } from "../calculation";
import { isInvocation } from "./argument";
import { tellOtherArguments } from "./other-arguments";

/** `handed` is all that Excel has handed over, its own object included. */
export function noticeExcelsList({ name, parameters }: FunctionDeclaration, handed: ArrayLike<unknown>): void {
  const listed = handed.length - 1;
  const here = Object.keys(parameters).length;
  if (listed !== here && isInvocation(handed[listed])) tellOtherArguments({ name, listed, here });
}
