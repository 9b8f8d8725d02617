/** Asks what to do where a name is taken. Nothing has been written; Esc is Cancel. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Notice } from "../notice";

type Answer = { readonly words: string; press(this: void): void };
type Props = { question: string; replace: Answer; both: Answer; cancel(this: void): void };

export function SameName({ question, replace, both, cancel }: Props): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div
      class="question"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        cancel();
      }}
    >
      <Notice kind="warn">
        <p>{question}</p>
        <div class="row">
          <button type="button" class="btn small" ref={first} onClick={both.press}>
            {both.words}
          </button>
          <button type="button" class="btn small" onClick={replace.press}>
            {replace.words}
          </button>
          <button type="button" class="btn small quiet" onClick={cancel}>
            Cancel
          </button>
        </div>
      </Notice>
    </div>
  );
}
