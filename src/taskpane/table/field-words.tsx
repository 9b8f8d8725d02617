/** The words beside a control: label, unit, hint, and what it does. A screen reader says them with it. */
import type { JSX } from "preact";
import type { Assumption, ValueLookup } from "../../tables";
import { unitOf } from "./form-rows";

type Props = { assumption: Assumption; id: string; look: ValueLookup };

export function FieldLabel({ assumption, id, look }: Props): JSX.Element {
  const hint = hintOf(assumption, look);
  return (
    <label for={id}>
      {assumption.label}
      {hint && (
        <>
          {" "}
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        </>
      )}
    </label>
  );
}

export const WhatItDoes = ({ assumption: { does }, id }: Pick<Props, "assumption" | "id">): JSX.Element | null =>
  does === undefined ? null : (
    <p class="hint does" id={`${id}-does`}>
      {does}.
    </p>
  );

/** The ids of the hint and of what it does, as far as there are any. */
export const describedIn = ({ assumption, id, look }: Props): readonly (string | false)[] => [
  hintOf(assumption, look) !== "" && `${id}-hint`,
  assumption.does !== undefined && `${id}-does`,
];

const hintOf = (assumption: Assumption, look: ValueLookup): string =>
  [unitOf(assumption, look), assumption.hint].filter(Boolean).join(", ");
