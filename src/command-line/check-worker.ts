/** Checks documents in a process of its own, so that several are checked at a time and one that fails stops no other. */
import { parentPort } from "node:worker_threads";
import type { DocumentFile, ReadingProgress } from "../documents";
import { checkFile, type CheckedFile } from "./check-file";

/** What a worker says: how far it is, and at last what it found. */
export type WorkerSays = { readonly progress: ReadingProgress } | { readonly checked: CheckedFile };

/** In milliseconds: more often nobody can read it. */
const pause = 150;

parentPort?.on("message", (file: DocumentFile) => {
  const say = (words: WorkerSays): void => parentPort?.postMessage(words);
  let last = 0;
  void checkFile(file, (progress) => {
    const now = Date.now();
    if (now - last < pause) return;
    last = now;
    say({ progress });
  }).then((checked) => say({ checked }));
});
