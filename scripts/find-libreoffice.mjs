import { fileURLToPath } from "node:url";
import { findProgram, inProgramFiles, printPath } from "./find-program.mjs";

/** The path of LibreOffice's `soffice`: the one LIBREOFFICE_PATH names, else the first that is installed. */
export function findLibreOffice() {
  return findProgram({
    title: "LibreOffice",
    variable: "LIBREOFFICE_PATH",
    names: ["soffice", "libreoffice"],
    places: places[process.platform] ?? [],
    packages: ["libreoffice-calc", "libreoffice-writer"],
    download: "https://www.libreoffice.org/download",
  });
}

const places = {
  // soffice.com is the console program; soffice.exe returns before the work is done.
  win32: inProgramFiles(["LibreOffice", "program", "soffice.com"]),
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  linux: ["/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice"],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) printPath(findLibreOffice);
