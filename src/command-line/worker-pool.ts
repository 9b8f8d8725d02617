/** Workers that check documents, as many as the machine has cores. One that runs out of memory or time is ended, and another takes its place. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { DocumentFile } from "../documents";
import type { CheckedFile, OnProgress } from "./check-file";
import type { WorkerSays } from "./check-worker";

const mostWorkers = 8;
/** In MB, of each worker's own objects. */
const mostMemory = 900;
/** In milliseconds: a report of three hundred pages takes seconds. */
const longest = 120_000;

export const atOnce = Math.max(1, Math.min(mostWorkers, availableParallelism()));

const idle: Worker[] = [];

export async function checkDocument(file: DocumentFile, onProgress: OnProgress): Promise<CheckedFile> {
  const worker = idle.pop() ?? new Worker(join(__dirname, "check-worker.js"), { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  return new Promise((resolve) => {
    const settle = (checked: CheckedFile, isUsable: boolean): void => {
      clearTimeout(timer);
      worker.off("message", answered).off("error", failed);
      if (isUsable) idle.push(worker);
      else void worker.terminate();
      resolve(checked);
    };
    const answered = (says: WorkerSays): void => ("progress" in says ? onProgress(says.progress) : settle(says.checked, true));
    const failed = ({ code, message }: NodeJS.ErrnoException): void =>
      settle({ problem: code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge("memory") : `could not be checked: ${message}` }, false);
    const timer = setTimeout(() => settle({ problem: tooLarge("time") }, false), longest);
    worker.on("message", answered).on("error", failed);
    worker.postMessage(file);
  });
}

const tooLarge = (what: "memory" | "time"): string =>
  `takes more ${what} to check than a report does, and was given up. Save its chapters as files of their own`;

/** Ends the workers, so that the program can. */
export const endWorkers = (): void => {
  for (const worker of idle.splice(0)) void worker.terminate();
};
