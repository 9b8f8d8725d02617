/** A figure that is wrong, with the next best explanation of the same. */
import type { Suspect } from "./suspect";

export interface Diagnosis extends Suspect {
  /** Another figure that explains the same failed tests nearly as well; null where none does. */
  readonly orElse: Suspect | null;
  /** By how many bits the best of the others explains them worse. */
  readonly margin: number;
}
