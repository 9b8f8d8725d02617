/** Speaks to people who use a screen reader. What is said can be read somewhere on the pane too. */
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

let say: (words: string) => void = () => undefined;

/** Said once the screen reader has finished what it is saying. */
export const announce = (words: string): void => say(words);

/** In milliseconds. Without a pause between the two, the same words are not said a second time. */
const pause = 50;

export function LiveRegion() {
  const [words, setWords] = useState("");
  useEffect(() => {
    /** What is said in one breath: none takes the place of another. */
    let next: readonly string[] = [];
    say = (more) => {
      if (next.length === 0)
        setTimeout(() => {
          setWords(asOne(next));
          next = [];
        }, pause);
      next = [...next, more];
      setWords("");
    };
    return () => {
      say = () => undefined;
    };
  }, []);
  return (
    <div class="hidden" role="status">
      {words}
    </div>
  );
}

/** One after the other, without those that another has in it. */
function asOne(said: readonly string[]): string {
  const whole = said.filter(
    (words, index) => !said.some((other, at) => at !== index && other.includes(words) && (other !== words || at < index)),
  );
  return whole.map((words, index) => (index === whole.length - 1 ? words : words.replace(/\.$/, ""))).join(". ");
}

/**
 * For a box whose words are a message: they are said when it comes and when they change. A live region that comes with its words
 * already in it is not heard with every screen reader; the one that was there before is.
 */
export function useSaid<Box extends HTMLElement>(isSaid = true): RefObject<Box | null> {
  const box = useRef<Box>(null);
  const last = useRef("");
  useEffect(() => {
    const words = isSaid ? messageOf(box.current) : "";
    if (words !== "" && words !== last.current) announce(words);
    last.current = words;
  });
  return box;
}

/** A line that is said, too. */
export function Said({ class: looks = "", children }: { class?: string; children: ComponentChildren }): JSX.Element {
  return (
    <p class={looks} ref={useSaid<HTMLParagraphElement>()}>
      {children}
    </p>
  );
}

/** What is in its lines, without its buttons. */
function messageOf(box: HTMLElement | null): string {
  if (box === null) return "";
  const lines = [...box.querySelectorAll("p, li")];
  return (lines.length === 0 ? [box] : lines)
    .map((line) => line.textContent.trim())
    .filter((words) => words !== "")
    .join(" ")
    .replace(/\.$/, "");
}
