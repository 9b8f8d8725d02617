/** A box for a list. What is pasted is read and never shown; what is typed or dropped there is removed when it is read. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";

type Props = { id: string; label: string; button: string; paste(this: void, text: string): void };

export function PasteBox({ id, label, button, paste }: Props): JSX.Element {
  const box = useRef<HTMLTextAreaElement>(null);
  const [hasText, setHasText] = useState(false);
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    paste(event.clipboardData?.getData("text/plain") ?? "");
  };
  const readTyped = (): void => {
    box.current?.focus(); // The button that was pressed goes.
    const text = box.current?.value ?? "";
    if (box.current) box.current.value = "";
    setHasText(false);
    paste(text);
  };
  return (
    <div class="over">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        rows={2}
        spellcheck={false}
        autocomplete="off"
        onPaste={onPaste}
        onInput={(event) => setHasText(event.currentTarget.value !== "")}
      />
      {hasText && (
        <button type="button" class="btn small" onClick={readTyped}>
          {button}
        </button>
      )}
    </div>
  );
}
