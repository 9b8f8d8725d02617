// npm run bench -- --against REV: what is here and that revision, built and run in turn on the same machine; each pair gives a ratio.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measureStartUpsOf } from "./start-up.mjs";
import { works } from "./works.mjs";

const pairs = 9;
const here = fileURLToPath(new URL("..", import.meta.url));
const once = fileURLToPath(new URL("once.mjs", import.meta.url));

/** A line for each: milliseconds of processor time here and there, the medians of all pairs, and the median of their ratios. */
export async function compareWith(revision, isWanted) {
  const there = checkedOut(revision);
  try {
    for (const folder of [here, there]) build(folder);
    const lines = Object.keys(works)
      .filter(isWanted)
      .map((what) => compared(what, here, there));
    if (isWanted("start-up")) lines.push(...(await startUps(there)));
    return lines;
  } finally {
    rmSync(there, { recursive: true, force: true });
  }
}

/** Its files, with the packages that are installed here. */
function checkedOut(revision) {
  const folder = mkdtempSync(join(tmpdir(), "placement-costing-against-"));
  const archive = run("git", ["archive", "--format=tar", revision], here);
  run("tar", ["-x"], folder, archive);
  symlinkSync(join(here, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, ".cache"), { recursive: true });
  return folder;
}

function build(folder) {
  run(process.execPath, [join("node_modules", "webpack", "bin", "webpack.js"), "--config-name", "addin"], folder);
  run(process.execPath, [join("node_modules", "webpack", "bin", "webpack.js"), "--config-name", "command-line"], folder);
}

function compared(what, one, other) {
  const times = Array.from({ length: pairs }, (_, pair) =>
    // Who begins changes, as whatever else the machine does may favour the first or the second.
    pair % 2 === 0 ? [timeOf(what, one), timeOf(what, other)] : [timeOf(what, other), timeOf(what, one)].reverse(),
  );
  return { what, ...summaryOf(times) };
}

const timeOf = (what, folder) => Number(run(process.execPath, [once, folder, what], here).toString());

async function startUps(there) {
  const times = { functions: [], pane: [] };
  for (const { empty, of } of await measureStartUpsOf([here, there], pairs))
    for (const key of Object.keys(times)) times[key].push(of.map((one) => one[key] - empty));
  return [
    { what: "functions registered, beyond an empty page", ...summaryOf(times.functions) },
    { what: "pane usable, beyond an empty page", ...summaryOf(times.pane) },
  ];
}

function summaryOf(times) {
  return {
    here: median(times.map(([one]) => one)),
    there: median(times.map(([, other]) => other)),
    ratio: median(times.map(([one, other]) => one / other)),
  };
}

function median(figures) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function run(program, given, cwd, input) {
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd, input, maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`${program} ${given.join(" ")}: ${error?.message ?? `${stderr}${stdout}`.slice(-2000)}`);
  return stdout;
}
