/** Releases as an administrator makes them, in the project's own folder and in a copy of it. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

const root = join(__dirname, "..", "..");
const scratch = join(root, ".cache");

/** A folder that is gone when `remove` is called. */
export function ownFolder(title: string): string {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(join(scratch, `${title}-`));
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** @param environment what is otherwise than here, such as the day */
export function makeRelease(project: string, base: string, out: string, environment: Record<string, string> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/release.mjs", "--base", base, "--out", out], {
    cwd: project,
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The release ended with ${String(status)}: ${stderr}`);
}

export const releaseHere = (base: string, out: string): void => makeRelease(root, base, out);

/** What a build leaves behind is no part of a copy. */
const leftOut = /^(\.git|\.cache.*|dist.*|node_modules|test-results|coverage|\.certificate)$/;

/** All of the project in a folder of another name, with packages as installed there. */
export function copyProject(): string {
  const copy = ownFolder("copy");
  for (const name of readdirSync(root)) if (!leftOut.test(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  // The files of packages are many and stay as they are: hard links are as good as copies, and quick.
  const { status, stderr } = spawnSync("cp", ["-al", join(root, "node_modules"), join(copy, "node_modules")], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return copy;
}

/** One more package of others whose code goes into the pane. */
export function plantPackage(project: string, name: string, version: string): void {
  const folder = join(project, "node_modules", name);
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version, license: "ISC", main: "index.js" }));
  writeFileSync(join(folder, "index.js"), 'document.documentElement.dataset.planted = "yes";\n');
  writeFileSync(join(folder, "LICENSE"), `Whoever likes may use ${name}.\n`);
  appendFileSync(join(project, "src/taskpane/index.tsx"), `\nimport ${JSON.stringify(name)};\n`);
}

/** @returns each file of a folder by its path in it */
export const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file).split(sep).join("/"), readFileSync(file)]),
  );
