/** One finding. Folded, it says what and where; open, it shows the figures side by side, why, and how sure it is. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Finding } from "../../checking/printed-tables";
import { copy, copyKeys, type Confirm } from "../clipboard";
import { announce, Said } from "../announce";
import { unforeseenFailure } from "../failure";
import { workbook } from "../table/workbook";
import { FiguresCompared, FindingSummary } from "./finding-parts";
import { asSentence, placeWords } from "./finding-words";
import { saidOfCopy } from "../said-of-copy";
import { splitAddress } from "./split-address";
import { WhyThis } from "./why-this";

type Props = {
  finding: Finding;
  isFirst: boolean;
  isAside: boolean;
  /** Asked before anything is copied. */
  confirm: Confirm;
  setAside(this: void, isAside: boolean): void;
};

export function FindingEntry({ finding, isFirst, isAside, confirm, setAside }: Props): JSX.Element {
  const { state, printed, shouldBe, difference, differing, why, howSure, where } = finding;
  const inside = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const address = where.in === "table" ? where.address : null;
  const show = async (): Promise<void> => {
    if (address === null) return;
    const [sheet, cell] = splitAddress(address);
    try {
      const trouble = await (await workbook()).selectCell(sheet, cell);
      setSaid(trouble);
      if (trouble === null) announce(`${address} is selected`);
    } catch (error) {
      setSaid(unforeseenFailure(error, { action: `show ${address}` }));
    }
  };
  const copyIt = async (): Promise<void> => {
    if (inside.current === null) return;
    const box = inside.current;
    setSaid(
      await saidOfCopy(() => copy({ text: asSentence(finding) }, box, confirm), {
        copied: "Copied",
        selected: `Excel blocks copying here. Press ${copyKeys()}`,
      }),
    );
  };
  return (
    <li>
      <details class="finding" open={isFirst && state.tone !== "quiet"}>
        <FindingSummary finding={finding} aside={isAside ? "Set aside: not an error" : null} />
        <div class="inside stack" ref={inside}>
          {shouldBe !== null && (
            <FiguresCompared
              printed={<Differing text={printed} part={differing?.printed} />}
              shouldBe={<Differing text={shouldBe} part={differing?.shouldBe} />}
              difference={difference}
            />
          )}
          <dl class="facts">
            <dt>Where</dt>
            <dd>{placeWords(where)}</dd>
            <dt>Why</dt>
            <dd>{why}</dd>
            <dt>How sure</dt>
            <dd>{howSure}</dd>
          </dl>
          <WhyThis finding={finding} />
          <div class="row">
            {address !== null && (
              <button type="button" class="btn small" onClick={() => void show()}>
                Show in sheet
              </button>
            )}
            <button type="button" class="btn small" onClick={() => void copyIt()}>
              Copy
            </button>
            {state.tone !== "quiet" && (
              <button type="button" class="btn small" onClick={() => setAside(!isAside)}>
                {isAside ? "It is an error" : "Not an error"}
              </button>
            )}
          </div>
          {said !== null && <Said class="hint">{said}.</Said>}
        </div>
      </details>
    </li>
  );
}

/** Marks the digits that differ, unless all of them do. */
function Differing({ text, part }: { text: string; part: readonly [number, number] | undefined }): JSX.Element {
  if (part === undefined) return <>{text}</>;
  const [from, to] = part;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
