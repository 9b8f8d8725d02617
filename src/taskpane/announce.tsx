/** Speaks to people who use a screen reader. What is said can be read somewhere on the pane too. */
import { useEffect, useState } from "preact/hooks";

let say: (words: string) => void = () => undefined;

/** Said once the screen reader has finished what it is saying. */
export const announce = (words: string): void => say(words);

/** In milliseconds. Without a pause between the two, the same words are not said a second time. */
const pause = 50;

export function LiveRegion() {
  const [words, setWords] = useState("");
  useEffect(() => {
    say = (next) => {
      setWords("");
      setTimeout(() => setWords(next), pause);
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
