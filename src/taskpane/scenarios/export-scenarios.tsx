/** All scenarios of a table as a file, or as text to copy where files cannot be saved. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Scenario } from "../../tables";
import { writeScenarios } from "../../tables/scenario-file";
import { announce } from "../announce";
import { copyKeys, copyText } from "../clipboard";
import { canSaveFiles, saveFile } from "../save-file";

export function ExportScenarios({ table, kept }: { table: string; kept: readonly Scenario[] }): JSX.Element {
  const box = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState("");
  const text = writeScenarios(kept);
  const say = (words: string): void => {
    setSaid(words);
    announce(words);
  };
  const save = (): void => {
    const name = `${table}-scenarios.json`;
    saveFile(name, text, "application/json");
    say(`${name} is in your downloads. If it is not, copy the text instead`);
  };
  const copy = async (): Promise<void> => {
    if (box.current === null) return;
    const how = await copyText(box.current);
    say(
      how === "copied"
        ? "Copied. Paste it into a text file, or under Import in another workbook"
        : `Excel blocks copying here. The text is selected: press ${copyKeys()}`,
    );
  };
  const words = kept.length === 1 ? "The scenario as text" : `All ${kept.length} scenarios as text`;
  return (
    <section aria-label="Export">
      <p>{words}</p>
      <pre ref={box} class="code" role="region" tabIndex={0} aria-label={words}>
        {text}
      </pre>
      <div class="row">
        {canSaveFiles() && (
          <button type="button" class="btn small" onClick={save}>
            Save as a file
          </button>
        )}
        <button type="button" class="btn small" onClick={() => void copy()}>
          Copy the text
        </button>
      </div>
      {said !== "" && <p class="hint">{said}.</p>}
    </section>
  );
}
