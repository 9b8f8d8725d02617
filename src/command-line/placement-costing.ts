/** The program `placement-costing`. */
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run";
import { atOnce, checkDocument, endWorkers } from "./worker-pool";

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
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

// `head` and the like close the pipe early: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), {
  readInput,
  readFile: (path) => readFile(path),
  sizeOf,
  filesIn,
  checkDocument,
  atOnce,
  writeFile: (path, content) => writeFile(path, content),
  say: (text) => void process.stdout.write(text),
  warn: (text) => void process.stderr.write(`${text}\n`),
  today: new Date(),
}).then((code) => {
  process.exitCode = code;
  endWorkers();
});
