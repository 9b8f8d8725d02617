import { serialOf } from "../../calculation";

/** The day that the computer has, as Excel counts days. */
export function today(): number {
  const day = new Date();
  return serialOf(day.getFullYear(), day.getMonth() + 1, day.getDate());
}
