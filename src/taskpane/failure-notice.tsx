/** A failure that nobody foresaw, and the button that tries again what failed. */
import type { JSX, Ref } from "preact";
import { Notice } from "./notice";

type Props = {
  sentence: string;
  again(this: void): void;
  /** Given by whoever moves the cursor to the button, and on when it is pressed. */
  button?: Ref<HTMLButtonElement>;
};

export function FailureNotice({ sentence, again, button }: Props): JSX.Element {
  return (
    <Notice kind="bad" role="alert">
      <p>{sentence}.</p>
      <div class="row">
        <button
          type="button"
          class="btn small"
          {...(button === undefined ? {} : { ref: button })}
          onClick={(event) => {
            if (button === undefined) focusBeside(event.currentTarget);
            again();
          }}
        >
          Try again
        </button>
      </div>
    </Notice>
  );
}

/** The notice goes when its button is pressed, so the focus waits at the heading of what failed. */
function focusBeside(button: HTMLElement): void {
  (button.closest("details")?.querySelector("summary") ?? document.querySelector("h1"))?.focus();
}
