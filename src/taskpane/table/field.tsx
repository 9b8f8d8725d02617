/** One assumption in the form: its label, unit, control, source, and what is wrong with it. */
import type { JSX } from "preact";
import { isProblem } from "../../calculation";
import type { Assumption } from "../../tables";
import { Icon } from "../icons";
import { ErrorLine } from "./error-line";
import { fieldId, focusControl } from "./field-id";
import { describedIn, FieldLabel, WhatItDoes } from "./field-words";
import { inSentence, type Fields } from "./fields";
import { sameValue } from "./figure-text";
import { isBlank, rowAt, typed, withSource, type FormRow } from "./form-rows";
import { RowInput } from "./row-input";
import { SourceDisclosure } from "./source-disclosure";

type Props = { assumption: Assumption; row: FormRow; fields: Fields };

export function Field({ assumption, row, fields }: Props): JSX.Element {
  const { form, look, shown, take, withSources } = fields;
  const id = fieldId(form.rows, row);
  const problem = shown.at(row);
  const echo = echoOf(assumption, row, look);
  const isChoice = typeof assumption.field === "object";
  return (
    <div class={`field${problem ? " wrong" : ""}${withSources ? "" : " bare"}`}>
      {problem && <ErrorLine id={id} sentence={problem.sentence} />}
      <FieldLabel assumption={assumption} id={id} look={look} />
      <div>
        <RowInput
          assumption={assumption}
          row={row}
          fields={fields}
          isWrong={problem !== undefined}
          describedBy={[...describedIn({ assumption, id, look }), echo && `${id}-echo`]}
        />
        {echo && (
          <span class="derived" id={`${id}-echo`}>
            {echo}
          </span>
        )}
      </div>
      {!isChoice && take && withSources && <TakeButton what={inSentence(assumption.label)} take={() => take(row, assumption)} />}
      {withSources && (isChoice || !take) && <span />}
      <WhatItDoes assumption={assumption} id={id} />
      {problem?.repair !== undefined && (
        <p class="after">
          <button
            type="button"
            class="btn small"
            onClick={() => {
              form.change((rows) => typed(rows, row, problem.repair ?? "", form.exampleRows));
              focusControl(id);
            }}
          >
            Use {problem.repair}
          </button>
        </p>
      )}
      {!isChoice && withSources && (
        <SourceDisclosure
          rows={[row]}
          of={inSentence(assumption.label)}
          isChangedFromExample={isChanged(row, fields)}
          change={(next) => form.change((rows) => withSource(rows, [row], next))}
        />
      )}
    </div>
  );
}

export function TakeButton({ what, take }: { what: string; take(this: void): void }): JSX.Element {
  return (
    <button
      type="button"
      class="btn icon"
      aria-label={`Take the ${what} from the selected cell`}
      title="Take from the selected cell"
      onClick={take}
    >
      <Icon name="cells" />
    </button>
  );
}

/** Whether an example gave it another value. */
export function isChanged(row: FormRow, { form }: Fields): boolean {
  const original = rowAt(form.exampleRows, row.label);
  return original !== undefined && !isBlank(original.value) && !sameValue(original.value, row.value);
}

function echoOf({ echo, read }: Assumption, { value }: FormRow, look: Fields["look"]): string | null {
  if (echo === undefined || isBlank(value)) return null;
  const understood = read(value, look);
  return isProblem(understood) ? null : echo(understood);
}
