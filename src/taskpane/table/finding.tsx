/** The finding in one sentence, to be copied into a report. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { sentenceText, type Table } from "../../tables";
import { announce } from "../announce";
import { Icon } from "../icons";
import { copyKeys, copyText, type Confirm } from "../clipboard";
import { saidOfCopy } from "../said-of-copy";

export function Finding({ table, confirm }: { table: Table; confirm: Confirm }): JSX.Element {
  const sentence = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState<{ words: string; about: string } | null>(null);
  const text = sentenceText(table);
  const copy = async (): Promise<void> => {
    if (sentence.current === null) return;
    const box = sentence.current;
    const words = await saidOfCopy(() => copyText(box, confirm), {
      copied: "Copied",
      selected: `Excel blocks copying here. The sentence is selected: press ${copyKeys()}`,
    });
    setSaid({ words, about: text });
    announce(words);
  };
  return (
    <section aria-labelledby="finding">
      <div class="row between">
        <h2 id="finding">The finding in a sentence</h2>
        <button type="button" class="btn icon" aria-label="Copy the sentence" title="Copy the sentence" onClick={() => void copy()}>
          <Icon name="copy" />
        </button>
      </div>
      <p class="key" ref={sentence}>
        {text}
      </p>
      {said?.about === text && <p class="hint">{said.words}</p>}
    </section>
  );
}
