/** What can be done with something that was just inserted, and why it could not be done. */
import type { ComponentChildren, JSX } from "preact";
import { Notice } from "../notice";

type Props = {
  what?: "insert" | "update";
  /** Null where there is nothing to undo. */
  undo: (() => void) | null;
  goTo(this: void): void;
  /** More buttons. */
  children?: ComponentChildren;
};

export function UndoOrGoTo({ what = "insert", undo, goTo, children }: Props): JSX.Element {
  return (
    <div class="row">
      {undo !== null && (
        <button type="button" class="btn small" onClick={undo}>
          Undo {what}
        </button>
      )}
      <button type="button" class="btn small" onClick={goTo}>
        Go to it
      </button>
      {children}
    </div>
  );
}

/** Empty where there was no trouble. */
export function Trouble({ sentence }: { sentence: string | undefined }): JSX.Element | null {
  if (sentence === undefined) return null;
  return (
    <Notice kind="bad" role="alert">
      <p>{sentence}.</p>
    </Notice>
  );
}
