/** Every mistake that the checker knows. Their order does not matter: the cheapest explanation wins. */
import { copied } from "./copied";
import { cutOff } from "./cut-off";
import { itemMistakes } from "./item-of-total";
import type { Mistake } from "./mistake";
import { movedPoint } from "./moved-point";
import { swappedDigits } from "./swapped-digits";
import { turnedSign } from "./turned-sign";
import { extraDigit, missingDigit, wrongDigit } from "./wrong-digit";
import { wrongMultiples } from "./wrong-multiple";

export const mistakes: readonly Mistake[] = [
  swappedDigits,
  wrongDigit,
  extraDigit,
  missingDigit,
  movedPoint,
  turnedSign,
  cutOff,
  copied,
  ...wrongMultiples,
  ...itemMistakes,
];
