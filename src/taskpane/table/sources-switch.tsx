/** One switch for where the figures come from: off, the form asks for figures alone. */
import type { JSX } from "preact";

type Props = { isOn: boolean; canTake: boolean; change(this: void, isOn: boolean): void };

export function SourcesSwitch({ isOn, canTake, change }: Props): JSX.Element {
  return (
    <label class="tick sources">
      <input type="checkbox" role="switch" checked={isOn} onChange={(event) => change(event.currentTarget.checked)} />
      {canTake ? "Give sources, or take single cells" : "Give sources"}
    </label>
  );
}
