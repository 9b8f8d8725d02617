/** The project's source files, with what they import. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

/** A source file: its path from the root, with slashes, and what its imports name. */
export interface Source {
  readonly file: string;
  readonly imports: readonly { readonly from: string; readonly atStart: boolean }[];
}

export const root = join(__dirname, "../..");

export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .map((file) => ({ file, imports: importsOf(readFileSync(join(root, file), "utf8")) }));
}

/** TypeScript finds the imports; those of types alone and those that load something later are told by their words. */
export function importsOf(text: string): Source["imports"] {
  const own = untilLastImport(text);
  const read = (source: string) => ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  const withoutLater = own.replace(/^(import|export) type\b[^;]*;/gm, "").replace(/\bimport\(/g, "later(");
  const all = read(own);
  const atStart = new Set(withoutLater === own ? all : read(withoutLater));
  return all.map((from) => ({ from, atStart: atStart.has(from) }));
}

/** Most files have nothing after their first lines that could be an import, and TypeScript would read them to the end. */
function untilLastImport(text: string): string {
  let end = 0;
  for (const { index } of text.matchAll(/\b(?:import|require|define)\b|\bfrom\s*["']/g)) end = index;
  // The name of what is imported follows within a few words.
  return text.slice(0, end + 1_000);
}
