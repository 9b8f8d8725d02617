/** One finding of a report. Folded, it says what and where; open, it shows the figures, why, how sure it is, and where else. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { placeWords, type DocumentFinding } from "../../../documents";
import { Said } from "../../announce";
import { copy, copyKeys } from "../../clipboard";
import { saidOfCopy } from "../../said-of-copy";
import { useUniqueId } from "../../use-unique-id";
import { FiguresCompared, FindingSummary } from "../finding-parts";

type Props = {
  finding: DocumentFinding;
  /** Why it was set aside; null where it was not. */
  reason: string | null;
  /** Whether the reason is still there another day. */
  isKept: boolean;
  set(this: void, reason: string | null): void;
};

export function DocumentFindingEntry({ finding, reason, isKept, set }: Props): JSX.Element {
  const { title, short, printed, shouldBe, difference, why, howSure, where, also } = finding;
  const inside = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const isAside = reason !== null;
  const copyIt = async (): Promise<void> => {
    if (inside.current === null) return;
    const box = inside.current;
    setSaid(
      await saidOfCopy(() => copy({ text: `${title}. ${short}. ${why}` }, box), {
        copied: "Copied",
        selected: `The browser blocks copying here. Press ${copyKeys()}`,
      }),
    );
  };
  return (
    <li>
      <details class="finding">
        <FindingSummary finding={finding} aside={isAside ? "Set aside" : null} />
        <div class="inside stack" ref={inside}>
          {shouldBe !== null && <FiguresCompared printed={printed} shouldBe={shouldBe} difference={difference} />}
          <dl class="facts">
            <dt>Finding</dt>
            <dd>{short}</dd>
            <dt>Where</dt>
            <dd>
              {placeWords(where)}
              {where.sentence !== null && `: “${where.sentence}”`}
            </dd>
            {also.length > 0 && (
              <>
                <dt>Also</dt>
                <dd>{[...new Set(also.map(placeWords))].join("; ")}</dd>
              </>
            )}
            <dt>Why</dt>
            <dd>{why}</dd>
            <dt>How sure</dt>
            <dd>{howSure}</dd>
          </dl>
          <div class="row">
            <button type="button" class="btn small" onClick={() => void copyIt()}>
              Copy
            </button>
            {isAside && (
              <button type="button" class="btn small" onClick={() => set(null)}>
                It is an error after all
              </button>
            )}
          </div>
          {isAside ? <p class="hint">Set aside: {reason}</p> : <Reason isKept={isKept} set={set} />}
          {said !== null && <Said class="hint">{said}.</Said>}
        </div>
      </details>
    </li>
  );
}

/** Nothing is set aside without saying why: whoever clears the report reads it. */
function Reason({ isKept, set }: { isKept: boolean; set(this: void, reason: string): void }): JSX.Element {
  const [reason, setReason] = useState("");
  const id = useUniqueId();
  const give = (event: Event): void => {
    event.preventDefault();
    if (reason.trim() !== "") set(reason.trim());
  };
  return (
    <form class="over" onSubmit={give}>
      <label for={id}>Why it is no error</label>
      <input id={id} type="text" value={reason} maxLength={300} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      <p class="hint">
        {isKept
          ? "Kept in this browser for files of this name, and printed in the list."
          : "Printed in the list. Of a pasted report it is not kept."}
      </p>
      <div class="row">
        <button type="submit" class="btn small" disabled={reason.trim() === ""}>
          Set aside
        </button>
      </div>
    </form>
  );
}
