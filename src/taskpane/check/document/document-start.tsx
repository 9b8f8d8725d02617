/** The start of the check of a report: its file is chosen or dropped, or all of it is pasted. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DocumentFile } from "../../../documents";
import { FailureNotice } from "../../failure-notice";
import { Icon } from "../../icons";
import { Notice } from "../../notice";
import { useAfterDrawing } from "../../table/use-after-drawing";
import { Progress } from "../../working";
import { useDocumentCheck, type CheckedReport } from "./use-document-check";

type Props = {
  title: string;
  checked(this: void, checked: CheckedReport): void;
  children?: ComponentChildren;
};

/** Of more than one file nobody could tell whose findings are shown. */
const oneOnly = "Drop one report at a time";

export function DocumentStart({ title, checked, children }: Props): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const check = useDocumentCheck(checked);
  const latest = useRef<File | DocumentFile | null>(null);
  const choice = useRef<HTMLInputElement>(null);
  const stopButton = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();

  const start = (file: File | DocumentFile): void => {
    latest.current = file;
    setProblem(null);
    check.start(file);
    afterDrawing(() => stopButton.current?.focus());
  };
  const stop = (): void => {
    check.stop();
    afterDrawing(() => choice.current?.focus());
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file, ...others] = Array.from(event.dataTransfer?.files ?? []);
    if (file === undefined || others.length > 0) setProblem(oneOnly);
    else start(file);
  };
  const { state } = check;
  const isRunning = state.kind === "running";
  // Stop takes the place of what was pressed, and gives it back.
  useLayoutEffect(() => {
    if (state.kind !== "running" && document.activeElement === document.body && latest.current !== null) choice.current?.focus();
  }, [state.kind]);
  const unreadable = problem ?? (state.kind === "unreadable" ? state.sentence : null);
  return (
    <div
      class="workspace"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      onKeyDown={(event) => {
        if (event.key === "Escape" && isRunning) stop();
      }}
    >
      <main class="stack">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p class="hint">
            Each table, each sentence that quotes one, and figures that are printed differently in several places. The report is read on
            this computer: nothing of it is sent anywhere, and the file itself is never changed.
          </p>
        </div>
        {children}
        {!isRunning && (
          <>
            <div class={isOver ? "drop dropping" : "drop"}>
              <label for="report">
                <Icon name="add" /> Choose a report, or drop it here
              </label>
              <input
                id="report"
                type="file"
                ref={choice}
                accept=".docx,.pdf,.html,.htm,.md,.markdown,.txt"
                onChange={({ currentTarget }) => {
                  const [file] = Array.from(currentTarget.files ?? []);
                  if (file !== undefined) start(file);
                }}
              />
              <p class="hint">Word (.docx), PDF, a web page, Markdown or text.</p>
            </div>
            <WholePaste start={start} />
          </>
        )}
        {unreadable !== null && !isRunning && (
          <Notice kind="bad" role="alert">
            <p>{unreadable}.</p>
          </Notice>
        )}
        {state.kind === "failed" && (
          <FailureNotice
            sentence={state.sentence}
            again={() => {
              if (latest.current !== null) start(latest.current);
            }}
          />
        )}
      </main>
      {isRunning && (
        <section class="insert" aria-label="The check">
          <Progress
            words={`Checking ${state.progress.doing}`}
            said="Checking the report"
            done={state.progress.done}
            of={1}
            stop={stop}
            button={stopButton}
          />
        </section>
      )}
    </div>
  );
}

/** From Word or a web page a document comes as HTML; only its text is shown. */
function WholePaste({ start }: { start(this: void, file: DocumentFile): void }): JSX.Element {
  const [text, setText] = useState("");
  const [html, setHtml] = useState<string | null>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData("text/html") ?? "";
    if (!/<(table|p|h\d)[\s>]/i.test(pasted)) return;
    event.preventDefault();
    setHtml(pasted);
    setText(event.clipboardData?.getData("text/plain") ?? "");
  };
  const check = (): void => {
    const [name, content] = html === null ? ["Pasted report.txt", text] : ["Pasted report.html", html];
    start({ name, bytes: new TextEncoder().encode(content) });
  };
  return (
    <details class="panel">
      <summary class="big">
        <Icon name="chevron" class="chev" />
        Or paste all of it
      </summary>
      <div class="over">
        <label for="pasted-report">The whole report, copied in Word or from a web page</label>
        <textarea
          id="pasted-report"
          rows={8}
          value={text}
          spellcheck={false}
          onPaste={onPaste}
          onInput={({ currentTarget }) => {
            setHtml(null);
            setText(currentTarget.value);
          }}
        />
        <div class="row">
          <button type="button" class="btn" disabled={text.trim() === ""} onClick={check}>
            Check what was pasted
          </button>
        </div>
      </div>
    </details>
  );
}
