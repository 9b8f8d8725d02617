/** What the check of a report found: how much was tested first, then the findings by place or by kind, and what can be saved of them. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DocumentFinding, ReadingProgress } from "../../../documents";
import { coverageWords } from "../../../report/check";
import { announce } from "../../announce";
import { countWords } from "../../count-words";
import { unforeseenFailure } from "../../failure";
import { FailureNotice } from "../../failure-notice";
import { Notice } from "../../notice";
import { canSaveFiles, saveFile } from "../../save-file";
import { useAfterDrawing } from "../../table/use-after-drawing";
import { whenWords } from "../../when";
import { headingOf } from "../finding-words";
import { NotTested } from "../not-tested";
import { DocumentFindingEntry } from "./document-finding-entry";
import { commentedFile, findingsFile, findingsFormats, type FindingsFile, type FindingsFormat } from "./findings-file";
import { groupedBy, isShown, shownChoices, type Order, type Shown } from "./listed-findings";
import { keepSetAside, setAsideOf, type SetAside } from "./set-aside";
import type { CheckedReport } from "./use-document-check";

type Props = { checked: CheckedReport; again(this: void): void };

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export function DocumentResults({ checked, again }: Props): JSX.Element {
  const { file, report, at } = checked;
  const { findings, untested, unread, notes, counts } = report;
  const heading = useRef<HTMLHeadingElement>(null);
  const [aside, setAside] = useState<SetAside>(() => (checked.isPasted ? new Map() : ofThisReport(setAsideOf(file.name), findings)));
  const [shown, setShown] = useState<Shown>("all");
  const [order, setOrder] = useState<Order>("place");
  const list = useRef<HTMLDivElement>(null);
  const afterDrawing = useAfterDrawing();
  useLayoutEffect(() => heading.current?.focus(), []);
  const open = findings.filter(({ id }) => !aside.has(id));
  const listed = findings.filter((finding) => isShown(finding, shown, aside));
  const set = (id: string, reason: string | null): void => {
    const next = new Map(aside);
    if (reason === null) next.delete(id);
    else next.set(id, reason);
    setAside(next);
    if (!checked.isPasted)
      keepSetAside(
        file.name,
        findings.map((finding) => finding.id),
        next,
        Date.now(),
      );
    announce(reason === null ? "Back in the list" : "Set aside");
    const place = summaries(list.current).findIndex((summary) => summary.parentElement?.contains(document.activeElement));
    // It leaves what is shown, so the focus goes to the one that takes its place.
    afterDrawing(() => (summaries(list.current)[place] ?? summaries(list.current)[place - 1] ?? heading.current)?.focus());
  };
  return (
    <div class="workspace">
      <main class="stack">
        <div class="row between head">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {[headingOf(open, counts), ...(aside.size === 0 ? [] : [`${aside.size} set aside`])].join(", ")}
            </h1>
            <p class="hint">
              {file.name}. Checked {whenWords(at, new Date())}.
            </p>
          </div>
          <button type="button" class="btn small" onClick={again}>
            New check
          </button>
        </div>
        <div class="stack">
          <p>
            {coverageWords(report)}. {counts.untested + counts.unread > 0 && "What was not tested is not counted as right."}
          </p>
          {notes.map((note) => (
            <p class="hint" key={note}>
              {note}.
            </p>
          ))}
        </div>
        {findings.length > 0 && (
          <div class="row filters">
            <label>
              Show
              <select value={shown} onChange={({ currentTarget }) => setShown(currentTarget.value as Shown)}>
                {shownChoices.map((choice) => (
                  <option key={choice} value={choice}>
                    {capital(choice)} ({findings.filter((finding) => isShown(finding, choice, aside)).length})
                  </option>
                ))}
              </select>
            </label>
            <label>
              In order of
              <select value={order} onChange={({ currentTarget }) => setOrder(currentTarget.value as Order)}>
                <option value="place">{report.pages === null ? "Headings" : "Pages"}</option>
                <option value="kind">Kinds</option>
              </select>
            </label>
          </div>
        )}
        {findings.length > 0 && listed.length === 0 && <p class="hint">None.</p>}
        <div class="stack" ref={list}>
          {groupedBy(order, listed).map(({ heading: words, findings: group }) => (
            <section key={words} class="group" aria-label={words}>
              <h2>
                {words} <span class="hint">{group.length}</span>
              </h2>
              <ul class="lines">
                {group.map((finding) => (
                  <DocumentFindingEntry
                    key={finding.id}
                    finding={finding}
                    reason={aside.get(finding.id) ?? null}
                    isKept={!checked.isPasted}
                    set={(reason) => set(finding.id, reason)}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
        {untested.length + unread.length > 0 && (
          <ul class="lines">
            <NotTested untested={[...unread, ...untested]} unread={unread.length} />
          </ul>
        )}
      </main>
      <SaveBar checked={checked} aside={aside} />
    </div>
  );
}

const summaries = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>(".finding > summary") ?? []),
];

/** Of a report that has changed, some findings are there no longer. */
function ofThisReport(aside: SetAside, findings: readonly DocumentFinding[]): SetAside {
  const ids = new Set(findings.map(({ id }) => id));
  return new Map([...aside].filter(([id]) => ids.has(id)));
}

type Saving = (isOver: () => boolean, show: (progress: ReadingProgress) => void) => Promise<FindingsFile | string | null>;

/** Which of its files is saved, and what became of it. */
function SaveBar({ checked, aside }: { checked: CheckedReport; aside: SetAside }): JSX.Element {
  const [format, setFormat] = useState<FindingsFormat>("docx");
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState<{ readonly sentence: string; again(this: void): void } | null>(null);
  const [progress, setProgress] = useState<ReadingProgress | null>(null);
  /** The latest that is made; older ones end. */
  const run = useRef(0);
  const copyButton = useRef<HTMLButtonElement>(null);
  const stopButton = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const save = async (making: Saving): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    setSaid(null);
    setFailed(null);
    try {
      const made = await making(isOver, setProgress);
      if (made === null || isOver()) return;
      if (typeof made === "string") {
        setSaid(`${made}. Nothing was saved`);
        return;
      }
      saveFile(made.name, made.content, made.type);
      const words = `${made.name} is in your downloads${made.remark === undefined ? "" : `. ${made.remark}`}`;
      setSaid(words);
      announce(words);
    } catch (error) {
      if (!isOver()) setFailed({ sentence: unforeseenFailure(error, { action: "save this" }), again: () => void save(making) });
    } finally {
      if (!isOver()) setProgress(null);
    }
  };
  const saveCopy = (): void => {
    setProgress({ done: 0, doing: "Opening" });
    afterDrawing(() => stopButton.current?.focus());
    void save((isOver, show) => commentedFile(checked, aside, new Date(), isOver, show)).then(() =>
      afterDrawing(() => document.activeElement === document.body && copyButton.current?.focus()),
    );
  };
  const stop = (): void => {
    run.current++;
    setProgress(null);
    afterDrawing(() => copyButton.current?.focus());
  };
  const isWord = checked.report.format === "docx";
  if (progress !== null)
    return (
      <section class="insert" aria-label="What to save of the check">
        <div class="row between" role="status">
          <label class="grow hint">
            The copy with comments: {progress.doing.toLowerCase()}
            <progress class="bar" max={1} value={progress.done} />
          </label>
          <button type="button" class="btn small" ref={stopButton} onClick={stop}>
            Stop
          </button>
        </div>
      </section>
    );
  return (
    <section class="insert" aria-label="What to save of the check">
      {failed !== null && <FailureNotice {...failed} />}
      {said !== null && (
        <Notice kind="info" isSaid>
          <p>{said}.</p>
        </Notice>
      )}
      {canSaveFiles() ? (
        <div class="row between saving">
          <label>
            <span class="hidden">List of findings as</span>
            <select value={format} onChange={({ currentTarget }) => setFormat(currentTarget.value as FindingsFormat)}>
              {findingsFormats.map(({ id, words }) => (
                <option key={id} value={id}>
                  {words}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="btn" onClick={() => void save(() => findingsFile(format, checked, aside, new Date()))}>
            Save the list
          </button>
          {isWord && checked.report.findings.length > aside.size && (
            <button type="button" class="btn primary" ref={copyButton} onClick={saveCopy}>
              Save a copy with comments
            </button>
          )}
        </div>
      ) : (
        <p class="hint">
          In Excel on a Mac the pane cannot save files. Open the workbook in Excel on the web or on Windows, or{" "}
          <a href="check.html" target="_blank" rel="noopener">
            check the report in a browser
          </a>
          .
        </p>
      )}
      <p class="hint">{countWords(checked.report.findings.length - aside.size, "finding")} in it, without those set aside.</p>
    </section>
  );
}
