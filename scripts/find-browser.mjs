import { fileURLToPath } from "node:url";
import { findProgram, inProgramFiles, printPath } from "./find-program.mjs";

/** The path of Chrome, Edge or Chromium: the one BROWSER_PATH names, else the first that is installed. */
export function findBrowser() {
  return findProgram({
    title: "Chrome, Edge or Chromium",
    variable: "BROWSER_PATH",
    names: ["google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chromium", "chromium-browser"],
    places: places[process.platform] ?? [],
    packages: ["chromium", "fonts-liberation"],
    download: "https://www.google.com/chrome",
  });
}

const places = {
  win32: inProgramFiles(
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
    ["Chromium", "Application", "chrome.exe"],
  ),
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) printPath(findBrowser);
