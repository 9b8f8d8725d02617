/** What every field of a form is given. */
import type { AnyAssumption, Assumptions, ValueLookup } from "../../tables";
import type { Form } from "./use-form";
import type { FormRow } from "./form-rows";
import type { ShownProblems } from "./use-shown-problems";

export type Fields = {
  readonly assumptions: Assumptions;
  readonly form: Form;
  readonly look: ValueLookup;
  readonly shown: ShownProblems;
  /** Absent where there is no sheet to take from. */
  readonly take?: (row: FormRow, assumption: AnyAssumption) => void;
};

export { inSentence } from "../../tables";
