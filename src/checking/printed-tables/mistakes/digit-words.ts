/** The slips of digits that the functions know too, as sentences without their stops. */
import type { DigitSlip } from "../../known-slips";

export const digitWords: Readonly<Record<DigitSlip, string>> = {
  "digits swapped": "Two digits are swapped",
  "one digit wrong": "One digit is wrong",
  "one digit missing": "One digit is missing",
  "one digit too many": "One digit is too many",
};
