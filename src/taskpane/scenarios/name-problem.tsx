/** What is wrong with a scenario's name. */
import type { JSX } from "preact";
import { Icon } from "../icons";

export function NameProblem({ id, sentence }: { id: string; sentence: string }): JSX.Element {
  return (
    <p class="error" id={`${id}-error`} role="alert">
      <Icon name="error" />
      {sentence}
    </p>
  );
}
