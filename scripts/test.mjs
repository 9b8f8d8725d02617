/**
 * `npm test` runs every part, quickest first; `npm test -- unit`, or model, spreadsheet, e2e, runs one, and a pattern after it chooses files.
 * Random cases are the commit's own, and so is the tenth of the deep tier that is run along; `npm run test:deep` runs all of that tier.
 * Nothing is skipped: what a part needs is found or installed, or the part fails with a sentence that says what to do.
 * The last line is the sum of all parts: "Tests: N passed, N failed"; the one before it says what passed only at a second try.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { findGnumeric } from "./find-gnumeric.mjs";
import { findLibreOffice } from "./find-libreoffice.mjs";
import { findNginx } from "./find-nginx.mjs";

const jest = createRequire(import.meta.url).resolve("jest/bin/jest");
const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");

/** What each part needs beside the packages, and how Jest runs it. */
const parts = {
  unit: { title: "Unit tests", flags: ["--maxWorkers=100%"], needs: () => ({}) },
  model: { title: "With a workbook in Node, and of whole documents", flags: ["--maxWorkers=100%"], needs: () => ({}) },
  spreadsheet: {
    title: "In LibreOffice and Gnumeric",
    flags: ["--maxWorkers=2"],
    needs: () => ({ LIBREOFFICE_PATH: findLibreOffice(), GNUMERIC_PATH: findGnumeric() }),
  },
  e2e: {
    title: "In a browser",
    flags: ["--maxWorkers=2", "--testSequencer=./test/e2e/longest-first.cjs"],
    built: true,
    secondTry: 2,
    needs: () => ({ BROWSER_PATH: findBrowser(), NGINX_PATH: findNginx() }),
  },
};

const given = process.argv.slice(2);
const isDeep = given[0] === "deep";
if (isDeep) given.shift();
const firstOther = given.findIndex((one) => !Object.hasOwn(parts, one));
const asked = firstOther < 0 ? given : given.slice(0, firstOther);
/** For Jest: a pattern of file names, or one of its flags. */
const forJest = firstOther < 0 ? [] : given.slice(firstOther);
if (forJest.length > 0 && asked.length !== 1) {
  console.error(`There is no part "${forJest.join('", "')}". Name one of ${Object.keys(parts).join(", ")}, or none for all.`);
  console.error("A pattern of file names comes after one part: npm test -- unit rounding");
  process.exit(2);
}

/** A clock, dates and a language that are the same on every machine. */
const environment = { ...process.env, TZ: "Europe/London", LANG: "en_GB.UTF-8", ...chosenByCommit() };
delete environment.LC_ALL;

const sum = { passed: 0, failed: 0, skipped: 0 };
const late = [];
let builds;
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const counts = await runPart(name, parts[name]);
  for (const key of Object.keys(sum)) sum[key] += counts[key];
}
process.exitCode = sum.failed > 0 ? 1 : 0;
if (late.length > 0) console.log(`Passed only at a second try: ${late.length} (${late.join("; ")})`);
console.log(`Tests: ${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);

/** The counts of one part. A part that cannot be run is one failure. */
async function runPart(name, { title, flags, built, needs, secondTry = 0 }) {
  console.log(`\n── ${title} ──`);
  try {
    const found = needs();
    if (built) await (builds ??= build());
    const first = await runJest(name, [...flags, ...forJest], found);
    return countsOf(await tryAgain(first, secondTry, (files) => runJest(name, [...flags, "--runTestsByPath", ...files], found)));
  } catch (error) {
    console.error(`${title}: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * From which seed random cases are drawn, and, when all parts are run, which tenth of the deep tier is run along: other ones for each commit,
 * and the same for whoever repeats it. The unit tests alone are run all day: without any of the deep tier.
 */
function chosenByCommit() {
  const { stdout } = spawnSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" });
  const commit = /^[0-9a-f]{7}/.exec(stdout ?? "")?.[0];
  // A copy of the files without git has always the same.
  const number = commit === undefined ? 20_260_401 : parseInt(commit, 16);
  const isUnitAlone = asked.length === 1 && asked[0] === "unit";
  const chosen = {
    SEED: String(number),
    ...(isDeep ? { TIER: "deep" } : asked.length === 0 ? { DEEP_TENTH: String(number % 10) } : isUnitAlone ? { DEEP_TENTH: "none" } : {}),
  };
  for (const name of Object.keys(chosen)) chosen[name] = process.env[name] ?? chosen[name];
  const words = Object.entries(chosen).map(([name, value]) => `${name}=${value}`);
  console.log(
    `Chosen by ${commit === undefined ? "no commit, as there is no git" : `commit ${commit}`}: ${words.join(" ")} (to repeat it, set these)`,
  );
  return chosen;
}

async function build() {
  if ((await run([webpack])) !== 0) throw new Error("The build failed, so there is nothing to test. Mend what webpack says above.");
}

async function runJest(name, flags, found) {
  const folder = await mkdtemp(join(tmpdir(), "placement-costing-"));
  const outputFile = join(folder, "results.json");
  try {
    const code = await run([jest, "--selectProjects", name, ...flags, "--json", "--outputFile", outputFile], found);
    const results = await read(outputFile);
    if (!results) throw new Error("Jest stopped before it had results.");
    return { code, suites: results.testResults };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * On a busy machine a browser may be late for once: up to `most` files that failed are run a second time, in a browser of their own, and
 * tests that pass only then are counted, and named at the end. A real fault fails twice. More files than that are not tried again.
 */
async function tryAgain(first, most, runFiles) {
  const failed = first.suites.filter(({ status }) => status === "failed");
  if (failed.length === 0 || failed.length > most) return first;
  console.error(`\nOnce more, as it may have been chance: ${failed.map(({ name }) => relative(process.cwd(), name)).join(", ")}`);
  const second = await runFiles(failed.map(({ name }) => name));
  const passed = second.suites.flatMap(({ assertionResults }) => namesOf(assertionResults, "passed"));
  for (const name of failed.flatMap(({ assertionResults }) => namesOf(assertionResults, "failed")))
    if (passed.includes(name)) late.push(name);
  return { code: second.code, suites: [...first.suites.filter((suite) => !failed.includes(suite)), ...second.suites] };
}

function namesOf(tests, status) {
  return tests.filter((test) => test.status === status).map(({ fullName }) => fullName);
}

/** A test file that does not load counts as a failure; so does a run without tests, and one that fails for another reason. */
function countsOf({ code, suites }) {
  const tests = suites.flatMap(({ assertionResults }) => assertionResults);
  const sumOf = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  const passed = sumOf("passed");
  let failed =
    sumOf("failed") + suites.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  if (failed === 0 && (passed === 0 || code !== 0)) {
    console.error(passed === 0 ? "No test was run." : `Every test passed, and yet Jest ended with code ${code}: read what it says above.`);
    failed = 1;
  }
  return { passed, failed, skipped: sumOf("pending", "todo", "skipped", "disabled") };
}

async function read(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Runs a Node program; its output is seen as it comes. */
function run(args, found = {}) {
  return new Promise((resolve, reject) => {
    // Jest's JSON would come on standard output; everything meant for people comes on standard error.
    const child = spawn(process.execPath, args, { env: { ...environment, ...found }, stdio: ["ignore", 2, 2] });
    child.once("error", reject).once("close", (code, signal) => {
      if (signal !== null) console.error(`Stopped from outside, by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}
