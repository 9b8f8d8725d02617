/** All scenarios of a table as a file, or as text to be copied where Excel keeps files from being made. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Scenario } from "../../tables";
import { writeScenarios } from "../../tables/scenario-file";
import { announce } from "../announce";
import { copyKeys } from "../clipboard";
import { saveFile } from "../save-file";
import { useUniqueId } from "../use-unique-id";

export function ExportScenarios({ table, kept }: { table: string; kept: readonly Scenario[] }): JSX.Element {
  const id = useUniqueId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const text = writeScenarios(kept);
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const download = (): void => {
    const name = `${table}-scenarios.json`;
    saveFile(name, text, "application/json");
    say(`${name} is in your downloads. If it is not, copy the text instead`);
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      say("Copied. Paste it into a text file, or into Import elsewhere");
    } catch {
      box.current?.select();
      say(`Excel blocks copying here. The text is selected: press ${copyKeys()}`);
    }
  };
  return (
    <section aria-label="Export">
      <label for={id}>{kept.length === 1 ? "The scenario as text" : `All ${kept.length} scenarios as text`}</label>
      <textarea id={id} ref={box} class="code" rows={5} readOnly spellcheck={false} value={text} />
      <div class="row">
        <button type="button" class="btn small" onClick={download}>
          Save as a file
        </button>
        <button type="button" class="btn small" onClick={() => void copy()}>
          Copy the text
        </button>
      </div>
      {said !== "" && <p class="hint">{said}.</p>}
    </section>
  );
}
