/** Copies a comparison as tables, for Word or for cells of a sheet. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Part, Printing } from "../../tables";
import { announce } from "../announce";
import { copy, copyKeys, type Copied } from "../clipboard";
import { Icon } from "../icons";
import { saidOfCopy } from "../said-of-copy";

type Props = {
  title: string;
  /** What each side comes to. */
  findings: readonly string[];
  grids: readonly (Printing & { readonly part: Part })[];
};

export function CopyComparison({ title, findings, grids }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const copyIt = async (): Promise<Copied> => {
    const { comparisonReport, htmlForWord, plainText } = await import("../../report");
    const date = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
    const report = comparisonReport(title, findings, grids, date);
    return copy({ text: plainText(report), html: htmlForWord(report) }, box.current ?? document.body);
  };
  const press = async (): Promise<void> => {
    const words = await saidOfCopy(copyIt, {
      copied: "Copied. Paste it into Word, or into a sheet with room below and to the right",
      selected: `Excel blocks copying here. Now press ${copyKeys()}`,
    });
    setSaid(words);
    announce(words);
  };
  return (
    <div ref={box}>
      <button type="button" class="btn" onClick={() => void press()}>
        <Icon name="copy" />
        Copy the comparison
      </button>
      {said !== "" && <p class="hint">{said}.</p>}
    </div>
  );
}
