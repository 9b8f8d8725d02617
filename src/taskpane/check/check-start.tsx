/** The start of a check: which table, which sentences, and what it looks for. */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { splitSentences, type CheckInput } from "../../checking/printed-tables";
import type { SeenCells } from "../../workbook";
import { countWords } from "../count-words";
import { unforeseenFailure } from "../failure";
import { FailureNotice } from "../failure-notice";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { Segments } from "../segments";
import { useAfterDrawing } from "../table/use-after-drawing";
import { useSlow } from "../use-slow";
import { Progress, Working } from "../working";
import { pastedSource, selectedSource, type Source } from "./source";
import { useCheck, type Checked } from "./use-check";

export type Draft = {
  readonly from: CheckFrom;
  readonly selected: Source | null;
  readonly pasted: Paste;
  readonly sentences: string;
};
type Paste = { readonly kind: "html" | "text"; readonly text: string; readonly shown: string };

export const emptyDraft: Draft = { from: "selected", selected: null, pasted: { kind: "text", text: "", shown: "" }, sentences: "" };

export type CheckFrom = "selected" | "pasted" | "report";

type Props = {
  canSelect: boolean;
  draft: Draft;
  /** Cells to check at once, as they were checked before. */
  repeat: SeenCells | null;
  change(this: void, draft: Draft): void;
  checked(this: void, checked: Checked): void;
};

const sources = [
  { id: "selected", words: "Selected cells" },
  { id: "pasted", words: "Pasted table" },
  { id: "report", words: "Whole report" },
] as const;

/** What is to be checked. Without Excel there are no cells to select. */
export function WhatToCheck({
  canSelect,
  from,
  choose,
}: {
  canSelect: boolean;
  from: CheckFrom;
  choose(this: void, from: CheckFrom): void;
}): JSX.Element {
  return (
    <Segments
      legend="What to check"
      choices={canSelect ? sources : sources.filter(({ id }) => id !== "selected")}
      chosen={from}
      choose={(id) => choose(id as CheckFrom)}
    />
  );
}

export function CheckStart({ canSelect, draft, repeat, change, checked }: Props): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  /** Of the check that runs: what it is of is said beside its findings. */
  const about = useRef<Omit<Checked, "report">>({ of: "", seen: null, at: new Date() });
  const [isReading, setReading] = useState(false);
  const isSlow = useSlow(isReading);
  const check = useCheck((report) => checked({ report, ...about.current }));
  const from = canSelect && draft.from === "selected" ? "selected" : "pasted";
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  /** Stop takes the place of the button that was pressed, and gives it back. Whoever is elsewhere stays there. */
  const stayAtButton = (): void => afterDrawing(() => document.activeElement === document.body && button.current?.focus());

  const begin = async (cells: SeenCells | null = null): Promise<void> => {
    if (isReading) return;
    setReading(true);
    setFailure(null);
    let source: Source | string;
    try {
      source = from === "pasted" ? pastedSource(draft.pasted.kind, draft.pasted.text) : await selectedSource(cells);
    } catch (error) {
      setProblem(null);
      setFailure(unforeseenFailure(error, { action: from === "pasted" ? "read the pasted table" : "read the selected cells" }));
      return;
    } finally {
      setReading(false);
    }
    if (typeof source === "string") {
      setProblem(source);
      stayAtButton();
      return;
    }
    setProblem(null);
    const sentences = splitSentences(draft.sentences);
    const input: CheckInput = { tables: source.tables, sentences };
    if (from === "selected") change({ ...draft, selected: source });
    about.current = {
      of: `${source.name}, ${source.size}${sentences.length === 0 ? "" : `, and ${countWords(sentences.length, "sentence")}`}`,
      seen: source.seen ?? null,
      at: new Date(),
    };
    check.start(input);
    stayAtButton();
  };
  useEffect(() => {
    if (repeat !== null) void begin(repeat);
  }, []);
  const stop = (): void => {
    check.stop();
    stayAtButton();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void begin();
    } else if (event.key === "Escape" && check.state.kind === "running") stop();
  };
  const failed = check.state.kind === "failed" ? check.state.sentence : failure;
  useEffect(() => {
    if (failed !== null) stayAtButton();
  }, [failed]);
  return (
    <div class="workspace" onKeyDown={onKeyDown}>
      <main class="stack">
        <div>
          <h1 tabIndex={-1}>Check figures before they are printed</h1>
          <p class="hint">Yours or anyone’s: tables, totals and sentences. Nothing in the sheet is changed.</p>
        </div>
        <WhatToCheck canSelect={canSelect} from={from} choose={(next) => change({ ...draft, from: next })} />
        {from === "selected" ? (
          <p class="compare">
            <Icon name="cells" /> Select the table in the sheet, with its headings. One cell of it is enough; several tables under one
            another may be selected together.
          </p>
        ) : (
          <PasteBox paste={draft.pasted} change={(pasted) => change({ ...draft, pasted })} />
        )}
        {problem !== null && (
          <Notice kind="bad" role="alert">
            <p>{problem}.</p>
          </Notice>
        )}
        {failed !== null && <FailureNotice sentence={failed} again={() => void begin()} />}
        <div class="over">
          <label for="sentences">Sentences that quote these tables (optional)</label>
          <textarea
            id="sentences"
            rows={5}
            value={draft.sentences}
            onInput={(event) => change({ ...draft, sentences: event.currentTarget.value })}
          />
          <p class="hint">Paste from Word, a PDF or a web page. It stays on this computer.</p>
        </div>
        <details class="panel">
          <summary class="big">
            <Icon name="chevron" class="chev" />
            What it looks for
          </summary>
          <ul class="hint bullets">
            <li>totals, differences, products and shares that do not hold as printed</li>
            <li>swapped digits, wrong signs, items left out or counted twice</li>
            <li>rounding by different rules, 52 weeks against 365 days</li>
            <li>figures in sentences that no cell gives</li>
          </ul>
        </details>
      </main>
      <section class="insert" aria-label="Start the check">
        {isSlow ? (
          <Working words="Reading the cells" />
        ) : check.state.kind !== "running" ? (
          <button type="button" class="btn primary wide" ref={button} onClick={() => void begin()}>
            {from === "selected" ? "Check the selected cells" : "Check the pasted table"}
          </button>
        ) : (
          <Progress
            words={`Checking ${check.state.progress.doing}`}
            said="Checking"
            done={check.state.progress.done}
            of={1}
            stop={stop}
            button={button}
          />
        )}
      </section>
    </div>
  );
}

/** From Word or a web page a table comes as HTML; only its text is shown. */
function PasteBox({ paste, change }: { paste: Paste; change(this: void, paste: Paste): void }): JSX.Element {
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    if (!/<table[\s>]/i.test(html)) return;
    event.preventDefault();
    change({ kind: "html", text: html, shown: event.clipboardData?.getData("text/plain") ?? "" });
  };
  return (
    <div class="over">
      <label for="pasted">Table, pasted from Word, a PDF, a web page or Excel</label>
      <textarea
        id="pasted"
        rows={8}
        class="num"
        value={paste.shown}
        spellcheck={false}
        onPaste={onPaste}
        onInput={(event) => change({ kind: "text", text: event.currentTarget.value, shown: event.currentTarget.value })}
      />
      <p class="hint">
        {paste.kind === "text" && paste.text.includes("\t")
          ? "This is text alone, in which blank cells can get lost: see that each figure is under its heading."
          : "With its headings. Separate columns by tabs, commas or two spaces."}
      </p>
    </div>
  );
}
