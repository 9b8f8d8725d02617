import { fileURLToPath } from "node:url";
import { findProgram, printPath } from "./find-program.mjs";

/** The path of Gnumeric's `ssconvert`: the one GNUMERIC_PATH names, else the first that is installed. */
export function findGnumeric() {
  return findProgram({
    title: "Gnumeric",
    variable: "GNUMERIC_PATH",
    names: ["ssconvert"],
    places: process.platform === "linux" ? ["/usr/bin/ssconvert"] : [],
    packages: ["gnumeric"],
    download: "http://www.gnumeric.org",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) printPath(findGnumeric);
