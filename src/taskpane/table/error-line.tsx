/** What is wrong with a field, and what to change. */
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
