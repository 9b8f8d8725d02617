/** The control for one value: money, a number, a term, words, or a choice. */
import type { JSX } from "preact";
import type { Cell } from "../../calculation";
import type { Assumption } from "../../tables";
import { fieldText, textOf, tidied } from "./figure-text";

type Props = {
  field: Assumption["field"];
  value: Cell;
  usual: Cell;
  id: string;
  /** Given where there is no label element. */
  label?: string;
  isWrong: boolean;
  describedBy?: string | undefined;
  change(this: void, text: string): void;
  /** Called when the field is left after something was typed. */
  leave(this: void): void;
};

export function FieldInput({ field, value, usual, id, label, isWrong, describedBy, change, leave }: Props): JSX.Element {
  const attributes = {
    id,
    ...(label === undefined ? {} : { "aria-label": label }),
    ...(isWrong ? { "aria-invalid": true as const } : {}),
    ...(describedBy === undefined ? {} : { "aria-describedby": describedBy }),
  };
  if (typeof field === "object")
    return <Choices {...attributes} choices={field.choices} value={textOf(value, false) || textOf(usual, false)} change={change} />;
  const isMoney = field === "money";
  const input = (
    <input
      {...attributes}
      class={isMoney || field === "text" ? "" : "right"}
      inputMode={isMoney || field === "number" || field === "percent" ? "decimal" : "text"}
      autocomplete="off"
      spellcheck={false}
      enterkeyhint="next"
      maxLength={100}
      placeholder={fieldText(usual, field)}
      value={fieldText(value, field)}
      onInput={(event) => change(event.currentTarget.value)}
      onChange={(event) => {
        const tidy =
          field === "money" || field === "number" ? tidied(event.currentTarget.value, isMoney) : event.currentTarget.value.trim();
        if (tidy !== event.currentTarget.value) change(tidy);
        leave();
      }}
    />
  );
  return isMoney ? <div class="money">{input}</div> : input;
}

/** A value from a sheet that is none of the choices is listed with them, so that it is not lost unnoticed. */
function Choices({
  choices,
  value,
  change,
  ...attributes
}: {
  choices: readonly string[];
  value: string;
  change(this: void, text: string): void;
}): JSX.Element {
  const known = choices.find((choice) => choice.toLowerCase() === value.trim().toLowerCase());
  return (
    <select {...attributes} value={known ?? value} onChange={(event) => change(event.currentTarget.value)}>
      {known === undefined && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
