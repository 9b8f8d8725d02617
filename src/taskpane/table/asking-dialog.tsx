/** A question that must be answered before anything is written; Esc is Cancel. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

type Props = { labelledBy: string; describedBy: string; cancel(this: void): void; children: ComponentChildren };

export function AskingDialog({ labelledBy, describedBy, cancel, children }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    // In Excel on the web Office.js takes Esc to leave the pane, so it is heard here first. The dialog does not
    // close by itself: the pane takes it away.
    const onCancel = (event: Event): void => {
      event.preventDefault();
      cancel();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      onCancel(event);
    };
    element?.addEventListener("cancel", onCancel);
    element?.addEventListener("keydown", onKey);
    element?.showModal();
    return () => {
      element?.removeEventListener("cancel", onCancel);
      element?.removeEventListener("keydown", onKey);
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
