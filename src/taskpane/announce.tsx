/** What is said aloud to people who use a screen reader, and is seen elsewhere on the pane. */
import { useEffect, useState } from "preact/hooks";

let say: (words: string) => void = () => undefined;

/** Said when whatever is being read has ended. */
export const announce = (words: string): void => say(words);

/** A pause between taking away and putting back, without which the same words are not said a second time. */
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
