/** What it means that Excel's list of our functions is another version's, and what to do. */
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { moduleVersion } from "../calculation";
import type { OtherArguments } from "../functions/other-arguments";
import { countWords } from "./count-words";
import { Notice } from "./notice";

export function OtherListNotice({ name, listed, here }: OtherArguments): JSX.Element | null {
  const [isAway, setAway] = useState(false);
  if (isAway) return null;
  return (
    <Notice kind="warn" isSaid>
      <p>
        <strong>Excel’s list of functions is of {listed < here ? "an older" : "a newer"} version.</strong> It has{" "}
        {countWords(listed, "argument")} of {name}, where version {moduleVersion} has {here}.{" "}
        {listed < here
          ? "Formulas work as before. New functions show #NAME?, and new arguments are refused, until Excel reads the list again."
          : "What is typed for the arguments that this version lacks is not used."}
      </p>
      <p>
        Excel keeps the list for up to a day. Close all workbooks and Excel, and open it again; if this stays longer than a day, tell your
        IT team that the manifest has to be updated too.
      </p>
      <div class="row">
        <button
          type="button"
          class="btn small"
          onClick={() => {
            setAway(true);
            document.querySelector<HTMLElement>("h1")?.focus();
          }}
        >
          Understood
        </button>
      </div>
    </Notice>
  );
}
