/** The check of a whole report, from its file to its findings. Read here, on this computer; it can be stopped. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { DocumentFile, DocumentReport, ReadingProgress } from "../../../documents";
import { unforeseenFailure } from "../../failure";
import { inSlices } from "../../in-slices";

export type CheckedReport = {
  readonly file: DocumentFile;
  /** Of a pasted report the name says nothing. */
  readonly isPasted: boolean;
  readonly report: DocumentReport;
  readonly at: Date;
};

export type DocumentCheckState =
  | { readonly kind: "ready" }
  | { readonly kind: "running"; readonly progress: ReadingProgress }
  /** The file cannot be read; the sentence says what to do. */
  | { readonly kind: "unreadable"; readonly sentence: string }
  /** An unexpected error. */
  | { readonly kind: "failed"; readonly sentence: string };

export type DocumentCheck = {
  readonly state: DocumentCheckState;
  start(this: void, file: File | DocumentFile): void;
  stop(this: void): void;
};

/** Of the whole time, reading takes about so much. */
const shareOfReading = 0.4;

export function useDocumentCheck(done: (checked: CheckedReport) => void): DocumentCheck {
  const [state, setState] = useState<DocumentCheckState>({ kind: "ready" });
  /** The latest run; older ones end. */
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current++;
    },
    [],
  );
  const start = async (chosen: File | DocumentFile): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    const showFrom =
      (from: number, share: number) =>
      ({ done: part, doing }: ReadingProgress): void =>
        setState({ kind: "running", progress: { done: from + share * part, doing } });
    showFrom(0, 0)({ done: 0, doing: chosen.name });
    try {
      const { checkDocument, isUnreadable, readDocument, tooLargeWords } = await import("../../../documents");
      if (isOver()) return;
      const tooLarge = chosen instanceof File ? tooLargeWords(chosen.size) : null;
      if (tooLarge !== null) {
        setState({ kind: "unreadable", sentence: `${chosen.name} ${tooLarge}` });
        return;
      }
      const file = chosen instanceof File ? { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) } : chosen;
      const read = await inSlices(readDocument(file), isOver, showFrom(0, shareOfReading));
      if (read === null) return;
      if (isUnreadable(read)) {
        setState({ kind: "unreadable", sentence: `${file.name} ${read.problem}` });
        return;
      }
      const report = await inSlices(checkDocument(read), isOver, showFrom(shareOfReading, 1 - shareOfReading));
      if (report === null) return;
      setState({ kind: "ready" });
      done({ file, isPasted: !(chosen instanceof File), report, at: new Date() });
    } catch (error) {
      if (!isOver()) setState({ kind: "failed", sentence: unforeseenFailure(error, { action: `check ${chosen.name}` }) });
    }
  };
  return {
    state,
    start: (file) => void start(file),
    stop: () => {
      run.current++;
      setState({ kind: "ready" });
    },
  };
}
