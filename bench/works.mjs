// What is compared between two revisions: each piece of work says how many milliseconds it takes with the build of a folder.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cases } from "./cases/index.mjs";
import { checks } from "./cases/check.mjs";
import { loadChecking } from "./checking.mjs";
import { loadFunctions } from "./functions.mjs";
import { column } from "./inputs.mjs";
import { equalRows, printedText } from "./printed-tables.mjs";

/** Fewest runs; the least counts, since whatever else the machine does only adds to it. */
const runs = 7;

const ofFunctions = (work) => (folder) => leastOf(work(loadFunctions(folder)), runs);
/** Takes seconds, and is cleared from no cache that another call has filled. */
const ofFunctionsOnce = (work) => (folder) => leastOf(work(loadFunctions(folder)), 1);

export const works = {
  ...Object.fromEntries(
    cases.map(({ what, size, prepare }) => [
      what,
      ofFunctions((functions) => {
        const { inOneCall, cellByCell } = prepare(functions, size);
        return inOneCall ?? cellByCell;
      }),
    ]),
  ),
  ...Object.fromEntries(checks.map(({ what, work }) => [what, ofFunctions(work)])),
  "DEMAND, compound": ofFunctions(({ DEMAND }) => {
    const given = [column(40_000, (row) => 20 + (row % 400)), [[0.035]], column(40_000, (row) => 1 + (row % 37) / 4), [["compound"]]];
    return () => DEMAND(...given);
  }),
  "SAVINGSCHANCE of 1,000 beds, 200 homes": ofFunctionsOnce((functions) => chances(functions, 1_000)),
  "SAVINGSCHANCE of 10,000 beds, 200 homes": ofFunctionsOnce((functions) => chances(functions, 10_000)),
  "first check in a fresh process": (folder) => checkOf(folder, printedText({ rows: 12, columns: 6 }), 1),
  "check of a printed table, 200 × 30": (folder) => checkOf(folder, printedText({ rows: 200, columns: 30 }), runs),
  "check of equal figures, 500 × 20": (folder) => checkOf(folder, equalRows(500, 20), 3),
  "check of equal figures, 2,000 × 20": (folder) => checkOf(folder, equalRows(2_000, 20), 1),
  "check of a small table, command line": fromCommandLine,
};

function chances({ SAVINGSCHANCE }, beds) {
  const occupancies = column(200, (row) => 0.8 + row / 1_001);
  return () => SAVINGSCHANCE([[beds]], occupancies, [[beds * 0.9 * 184_308.8]], [[184_308.8]]);
}

function checkOf(folder, text, times) {
  const { checkPrinted, readPrinted } = loadChecking(folder);
  return leastOf(() => checkPrinted({ tables: readPrinted({ kind: "text", text }).tables, sentences: [] }), times);
}

/** From start to end, the least of several runs. */
function fromCommandLine(folder) {
  const own = mkdtempSync(join(tmpdir(), "placement-costing-check-"));
  const file = join(own, "table.csv");
  writeFileSync(file, smallTable);
  const program = join(folder, "dist-command-line", "placement-costing.js");
  const time = Math.min(...Array.from({ length: runs }, () => timeOfProcess([program, "check", file])));
  rmSync(own, { recursive: true });
  return time;
}

const smallTable = "Cost,Low,Medium,High,Total\nBlock,627000,666500,685500,1979000\nSpot,921544,921544,921544,2764632\n";

/** Of Node with these arguments, from start to end. */
function timeOfProcess(given) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, given);
  if (status !== 0) throw new Error(String(stderr));
  return performance.now() - start;
}

/** Processor time, in milliseconds. */
function leastOf(work, times) {
  return Math.min(
    ...Array.from({ length: times }, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}
