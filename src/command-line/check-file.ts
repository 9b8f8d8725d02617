/** One document, read and checked to the end: what a worker does for the command line. */
import {
  checkDocument,
  isUnreadable,
  readDocument,
  type DocumentFile,
  type DocumentReport,
  type ReadDocument,
  type ReadingProgress,
} from "../documents";

export type CheckedFile = { readonly report: DocumentReport } | { readonly problem: string };

/** Of the whole, from 0 to 1, and what is being done. */
export type OnProgress = (progress: ReadingProgress) => void;

/** Of the time that a document takes, reading takes about this much. */
const shareOfReading = 0.4;

export async function checkFile(file: DocumentFile, onProgress: OnProgress = () => undefined): Promise<CheckedFile> {
  const read = await readToEnd(file, ({ done, doing }) => onProgress({ done: shareOfReading * done, doing }));
  if ("problem" in read) return read;
  const steps = checkDocument(read);
  for (;;) {
    const step = steps.next();
    if (step.done) return { report: step.value };
    onProgress({ done: shareOfReading + (1 - shareOfReading) * step.value.done, doing: step.value.doing });
  }
}

async function readToEnd(file: DocumentFile, onProgress: OnProgress): Promise<ReadDocument | { readonly problem: string }> {
  const reading = readDocument(file);
  for (;;) {
    const step = await reading.next();
    if (step.done) return isUnreadable(step.value) ? { problem: step.value.problem } : step.value;
    onProgress(step.value);
  }
}
