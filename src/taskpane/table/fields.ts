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
  /** Whether each figure shows where it comes from, and the button that takes it from a cell. */
  readonly withSources: boolean;
  /** Absent where there is no sheet to take from. */
  readonly take?: (row: FormRow, assumption: AnyAssumption) => void;
};

export { inSentence } from "../../tables";
