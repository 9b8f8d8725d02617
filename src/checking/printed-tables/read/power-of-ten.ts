/** Powers of ten, made when they are met: what the last digit of a figure is worth, and what "thousands" multiplies by. */
import { decimal, type Decimal } from "../../../calculation";

const known = new Map<number, Decimal>();

export function powerOfTen(power: number): Decimal {
  const before = known.get(power);
  if (before) return before;
  const made = decimal(`1e${power}`);
  known.set(power, made);
  return made;
}
