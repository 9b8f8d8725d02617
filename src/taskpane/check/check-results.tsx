/** What a check found, how much was tested, and what could not be. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { coverageSentence, type Finding } from "../../checking/printed-tables";
import { countWords, verb } from "../count-words";
import type { SeenCells } from "../../workbook";
import { confirmed, copy, copyKeys, NotConfirmed } from "../clipboard";
import { unforeseenFailure } from "../failure";
import { FailureNotice } from "../failure-notice";
import { Notice } from "../notice";
import { workbook } from "../table/workbook";
import { whenWords } from "../when";
import { FindingEntry } from "./finding-entry";
import { headingOf, listAsHtml, listAsText } from "./finding-words";
import { splitAddress } from "./split-address";
import { NotTested } from "./not-tested";
import { saidOfCopy } from "../said-of-copy";
import { useCellsSeen } from "./use-cells-seen";
import type { Checked } from "./use-check";

type Props = { checked: Checked; canMark: boolean; again(this: void, cells?: SeenCells | null): void };

export function CheckResults({ checked: { report, of, seen, at }, canMark, again }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [aside, setAside] = useState<ReadonlySet<Finding>>(new Set());
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly sentence: string; again(this: void): void } | null>(null);
  const [isMarked, setMarked] = useState(false);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { change, confirm } = useCellsSeen(seen);
  const { counts, findings, notes, unread, untested } = report;
  const open = findings.filter((finding) => !aside.has(finding));

  const mark = async (wanted: boolean): Promise<void> => {
    setFailed(null);
    try {
      const door = await workbook();
      if (wanted) await confirmed(confirm);
      const outcome = wanted ? await door.markCells(open.flatMap(marksOf)) : await door.unmarkCells();
      setMarked(wanted && typeof outcome === "number");
      setSaid(typeof outcome === "string" ? outcome : cellsWords(outcome, wanted));
    } catch (error) {
      setSaid(error instanceof NotConfirmed ? `${error.message}. Nothing was marked` : null);
      if (error instanceof NotConfirmed) return;
      setFailed({
        sentence: unforeseenFailure(error, { action: wanted ? "mark the cells" : "take the marks away" }),
        again: () => void mark(wanted),
      });
    }
  };
  const copyList = async (): Promise<void> => {
    const box = list.current;
    if (box === null) return;
    const content = { text: listAsText(of, { ...report, findings: open }), html: listAsHtml(of, { ...report, findings: open }) };
    setSaid(
      await saidOfCopy(() => copy(content, box, confirm), {
        copied: "Copied. In Word, paste with “Keep source formatting”",
        selected: `Excel blocks copying here. The list is selected: press ${copyKeys()}`,
      }),
    );
  };
  const set = (finding: Finding, isAside: boolean): void => {
    const next = new Set(aside);
    if (isAside) next.add(finding);
    else next.delete(finding);
    setAside(next);
  };
  return (
    <div class="workspace">
      <main class="stack">
        <div class="row between head">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {change === null ? headingOf(open, counts) : "Changed since it was checked"}
            </h1>
            <p class="hint">
              {of}. Checked {whenWords(at, new Date())}.
            </p>
          </div>
          <button type="button" class="btn small" onClick={() => again()}>
            New check
          </button>
        </div>
        {change !== null && (
          <Notice kind="warn">
            <p>{change}. What follows is of the cells as they were.</p>
            <div class="row">
              <button type="button" class="btn small" onClick={() => again(seen)}>
                Check again
              </button>
            </div>
          </Notice>
        )}
        <div class="stack">
          <p>
            {coverageSentence(report)}
            {counts.untested + counts.unread > 0 && " What was not tested is not counted as right."}
          </p>
          {notes.map((note) => (
            <p class="hint" key={note}>
              {note}.
            </p>
          ))}
        </div>
        {counts.tests > 0 && (
          <section aria-labelledby="tests">
            <h2 id="tests">
              {countWords(counts.tests, "test")} of {countWords(counts.figures, "figure")}
            </h2>
            <dl class="tally">
              {(
                [
                  ["failed", counts.failed],
                  ["to look at", counts.toLookAt],
                  ["rounding", counts.rounding],
                  ["agree", counts.agree],
                ] as const
              ).map(([words, count]) => (
                <div key={words}>
                  <dt>{words}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <ul class="lines" aria-label="Findings" ref={list}>
          <NotTested untested={[...unread, ...untested]} unread={unread.length} />
          {findings.map((finding, index) => (
            <FindingEntry
              key={index}
              finding={finding}
              isFirst={index === 0}
              isAside={aside.has(finding)}
              confirm={confirm}
              setAside={(isAside) => set(finding, isAside)}
            />
          ))}
        </ul>
        {said !== null && (
          <Notice kind="info" isSaid>
            <p>{said}.</p>
          </Notice>
        )}
        {failed !== null && <FailureNotice {...failed} />}
      </main>
      <section class="insert" aria-label="What to do with the findings">
        <div class="row between">
          {canMark && open.some((finding) => marksOf(finding).length > 0) ? (
            <label class="tick">
              <input type="checkbox" checked={isMarked} onChange={(event) => void mark(event.currentTarget.checked)} />
              Mark the cells
            </label>
          ) : (
            <span />
          )}
          <button type="button" class="btn" onClick={() => void copyList()}>
            Copy list for Word
          </button>
        </div>
      </section>
    </div>
  );
}

const cellsWords = (count: number, isMarked: boolean): string =>
  `${countWords(count, "cell")} ${verb(count, "is", "are")} ${isMarked ? "marked. Their own colours come back when you take the marks away" : "as before"}`;

/** Rounding is no error, so it is not marked. */
function marksOf({ where, also, state }: Finding): readonly { sheet: string; cell: string; tone: "bad" | "warn" }[] {
  const { tone } = state;
  if (tone === "quiet") return [];
  return [where, ...also].flatMap((place) => {
    const [sheet, cell] = place.in === "table" && place.address !== null ? splitAddress(place.address) : [];
    return sheet === undefined || cell === undefined ? [] : [{ sheet, cell, tone }];
  });
}
