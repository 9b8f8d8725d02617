/** One document, read and checked to the end: what a worker does for the command line. */
import { checkDocument, isUnreadable, readDocument, type DocumentFile, type DocumentReport, type ReadDocument } from "../documents";

export type CheckedFile = { readonly report: DocumentReport } | { readonly problem: string };

export async function checkFile(file: DocumentFile): Promise<CheckedFile> {
  const read = await readToEnd(file);
  if ("problem" in read) return read;
  const steps = checkDocument(read);
  for (;;) {
    const step = steps.next();
    if (step.done) return { report: step.value };
  }
}

async function readToEnd(file: DocumentFile): Promise<ReadDocument | { readonly problem: string }> {
  const reading = readDocument(file);
  for (;;) {
    const step = await reading.next();
    if (step.done) return isUnreadable(step.value) ? { problem: step.value.problem } : step.value;
  }
}
