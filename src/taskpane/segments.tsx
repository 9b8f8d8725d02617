/** A choice of one among a few, side by side: radio buttons, with the browser's own arrow keys. */
import type { JSX } from "preact";
import { useUniqueId } from "./use-unique-id";

type Props = {
  legend: string;
  choices: readonly { readonly id: string; readonly words: string }[];
  chosen: string;
  small?: boolean;
  choose(this: void, id: string): void;
};

export function Segments({ legend, choices, chosen, small = false, choose }: Props): JSX.Element {
  const name = useUniqueId();
  return (
    <fieldset>
      <legend class="hidden">{legend}</legend>
      <div class={small ? "segments small" : "segments"}>
        {choices.map(({ id, words }) => (
          <label key={id}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => choose(id)} />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
