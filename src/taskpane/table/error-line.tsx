/** What to change, under the field that it is about. */
import type { JSX } from "preact";
import { Icon } from "../icons";

export function ErrorLine({ id, sentence }: { id: string; sentence: string }): JSX.Element {
  return (
    <p class="error" id={`${id}-error`}>
      <Icon name="error" />
      {sentence}
    </p>
  );
}
