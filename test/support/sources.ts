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
  const read = (source: string) => ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  const withoutLater = text.replace(/^(import|export) type\b[^;]*;/gm, "").replace(/\bimport\(/g, "later(");
  const all = read(text);
  const atStart = new Set(withoutLater === text ? all : read(withoutLater));
  return all.map((from) => ({ from, atStart: atStart.has(from) }));
}
