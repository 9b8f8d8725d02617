/** A question that must be answered before anything is written; Esc is Cancel. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = { labelledBy: string; describedBy: string; cancel(this: void): void; children: ComponentChildren };

export function AskingDialog({ labelledBy, describedBy, cancel, children }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    // Esc is an answer, and the pane takes the dialog away. In Excel on the web
    // Office.js takes the key and leaves the pane with it, so it is heard here first.
    const onCancel = (event: Event): void => {
      event.preventDefault();
      cancel();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onCancel(event);
    };
    shown?.addEventListener("cancel", onCancel);
    shown?.addEventListener("keydown", onKey);
    shown?.showModal();
    return () => {
      shown?.removeEventListener("cancel", onCancel);
      shown?.removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {children}
      <button type="button" class="btn wide quiet" onClick={cancel}>
        Cancel
      </button>
    </dialog>
  );
}
