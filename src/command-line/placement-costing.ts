/** The program `placement-costing`. */
import { createReadStream } from "node:fs";
import { readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fault, run } from "./run";
import { status, withoutControls } from "./streams";
import { atOnce, checkDocument, endWorkers } from "./worker-pool";

async function readInput(most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    bytes += (chunk as Uint8Array).length;
    if (bytes > most) return null;
  }
  return Buffer.concat(chunks);
}

const sizeOf = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};

const filesIn = async (path: string): Promise<readonly string[] | null> => {
  try {
    if (!(await stat(path)).isDirectory()) return null;
  } catch {
    return null;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};

/** All or nothing: what stands there already is replaced only by a file that is whole. */
async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing !== null && !existing.isFile()) return writeFile(path, content); // A device, or a folder, which says so.
  const target = existing === null ? path : await realpath(path);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: "wx", ...(existing === null ? {} : { mode: existing.mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

// `head` and the like close the pipe early: that is no error. A file on a full disc is one.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`${fault(error)}\n`);
  process.exit(status.failed);
});
process.stderr.on("error", () => undefined); // Nobody is there to read it.

let isProgressShown = false;

/** Only where somebody sits in front of it: in a log it would be a thousand lines. */
function showProgress(words: string | null): void {
  if (!process.stderr.isTTY || (words === null && !isProgressShown)) return;
  isProgressShown = words !== null;
  // A terminal that does not know its width says 0.
  const width = (process.stderr.columns || 80) - 1;
  process.stderr.write(
    `\r\u001b[K${withoutControls(words ?? "")
      .replace(/\s+/g, " ")
      .slice(0, width)}`,
  );
}

void run(process.argv.slice(2), {
  readInput,
  readFile: (path) => readFile(path),
  readPieces: (path) => createReadStream(path, { encoding: "utf8" }) as AsyncIterable<string>,
  sizeOf,
  filesIn,
  checkDocument,
  atOnce,
  writeFile: writeWhole,
  // What stands in a file or a name may not move the cursor, ring, or change the title of somebody's window. What goes into a pipe or a log
  // comes to a terminal later.
  say: (text) => void process.stdout.write(withoutControls(text)),
  warn: (text) => void process.stderr.write(`${withoutControls(text)}\n`),
  showProgress,
  today: new Date(),
}).then((code) => {
  process.exitCode = code;
  endWorkers();
});
