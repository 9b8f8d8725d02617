import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { installDebianPackages } from "./debian-packages.mjs";

/**
 * The path of a program that is not an npm package. In order: the environment variable, the usual places, the PATH,
 * Debian's own packages where this runs as root on a Debian-like system. Where none of these has it, an Error says what to do.
 *
 * @param {{ title: string, variable: string, names: string[], places: string[], packages: string[], download: string }} program
 * @returns {string}
 */
export function findProgram({ title, variable, names, places, packages, download }) {
  const chosen = process.env[variable];
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`${variable} is "${chosen}", and there is no program there. Set it to ${title}'s full path, or clear it.`);
  }
  const search = () => [...places, ...onPath(names)].find(isProgram);
  const found = search() ?? (installDebianPackages(title, packages) ? search() : undefined);
  if (found) return found;
  throw new Error(
    `The tests need ${title}, and none was found. Install it (${download}), ` +
      `or set ${variable} to its full path${process.platform === "linux" ? `; on Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}` : ""}.`,
  );
}

/** Runs `find` and prints the path, for `node scripts/find-….mjs`; a failure is one sentence, not a stack. */
export function printPath(find) {
  try {
    console.log(find());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The places below each Windows program folder, such as `C:\Program Files`. */
export function inProgramFiles(...ends) {
  const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => process.env[name]).filter(Boolean);
  return roots.flatMap((root) => ends.map((end) => join(root, ...end)));
}

function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isProgram(path) {
  if (!existsSync(path) || !statSync(path).isFile()) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
