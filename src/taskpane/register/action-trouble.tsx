/** Why an action on a table was not done; where nobody foresaw the reason, with a button that tries again. */
import type { JSX } from "preact";
import { FailureNotice } from "../failure-notice";
import { Trouble } from "../table/undo-or-go-to";
import type { Register } from "./use-register";

export function ActionTrouble({ trouble: { sentence, again } }: { trouble: NonNullable<Register["trouble"]> }): JSX.Element {
  return again === null ? <Trouble sentence={sentence} /> : <FailureNotice sentence={sentence} again={again} />;
}
