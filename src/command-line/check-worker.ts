/** Checks documents in a process of its own, so that several are checked at a time and one that fails stops no other. */
import { parentPort } from "node:worker_threads";
import type { DocumentFile } from "../documents";
import { checkFile } from "./check-file";

parentPort?.on("message", (file: DocumentFile) => {
  void checkFile(file).then((checked) => parentPort?.postMessage(checked));
});
