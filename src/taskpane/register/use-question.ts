/** A button whose place is taken by a question before anything is done. The focus goes to the question and back. */
import { useRef, useState } from "preact/hooks";
import { useAfterDrawing } from "../table/use-after-drawing";

export function useQuestion() {
  const [isAsked, setAsked] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const ask = (asked: boolean): void => {
    setAsked(asked);
    afterDrawing(() => (question.current ?? button.current)?.focus());
  };
  return { isAsked, question, button, ask: () => ask(true), leave: () => ask(false) };
}
