// node scripts/sweep-constants.mjs [src/checking/printed-tables/prose …]: does any case notice when a number of the checker is another?
// Each numeric constant is made larger and smaller, one at a time. The cases are the tests in test/checking/printed-tables and the baseline's
// tables of test/corpus, each with its right answer. A change after which none fails is listed: that constant goes, or gets a case.
// `--count` only counts the constants; `--seconds 600` stops in time and says how far it came; `--from 200` begins with the 200th constant;
// `--quick 300` leaves out cases that take more milliseconds than this; `--tables 1500` tries so many more generated tables.
// Of a change that none notices it says how much further it can go: a constant that may be 0 and a hundred times as much does nothing.
import { fork } from "node:child_process";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const require = createRequire(import.meta.url);
const Module = require("node:module");
const { compile } = require("./compile-typescript.cjs");

const project = fileURLToPath(new URL("..", import.meta.url));
const asked = process.argv.slice(2);
const numberAfter = (flag, otherwise) => (asked.includes(flag) ? Number(asked[asked.indexOf(flag) + 1]) : otherwise);
const named = asked.filter((one) => !one.startsWith("--") && !/^\d+$/.test(one));
const files = (named.length > 0 ? named : ["src/checking/printed-tables"]).flatMap(filesIn);
const constants = files.flatMap(constantsOf);
const changes = constants.flatMap((constant, at) => othersOf(constant.value).map((other) => ({ constant, at, other })));

/** A change may make the check go round for ever: that is noticed too. */
const patienceMilliseconds = 120_000;

if (process.send) await workThrough();
else await conduct();

async function conduct() {
  console.log(`${constants.length} constants in ${files.length} files`);
  if (asked.includes("--count")) return;
  const end = Date.now() + numberAfter("--seconds", Infinity) * 1000;
  const first = changes.findIndex(({ at }) => at >= numberAfter("--from", 0));
  const unnoticed = [];
  let next = first;
  while (next < changes.length && Date.now() < end) next = await tryFrom(next, end, unnoticed);
  console.log(`${next - first} of ${changes.length} changes tried, ${unnoticed.length} not noticed`);
}

/** Until one takes too long or the time is over; says which is to be tried next. */
function tryFrom(first, end, unnoticed) {
  return new Promise((resolve) => {
    const worker = fork(fileURLToPath(import.meta.url), asked);
    let next = first;
    let timer;
    let isOver = false;
    const stop = (at) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      worker.kill("SIGKILL");
      resolve(at);
    };
    const give = () => {
      if (next >= changes.length || Date.now() >= end) return stop(next);
      timer = setTimeout(() => stop(next + 1), patienceMilliseconds);
      worker.send(next);
    };
    worker.on("error", () => stop(next + 1));
    // Very many changes are more than its memory holds.
    worker.on("exit", () => {
      if (isOver) return;
      console.log(`not tried, as the worker ended: ${place(changes[next].constant)} → ${changes[next].other}`);
      stop(next + 1);
    });
    worker.on("message", (unnoticedUpTo) => {
      clearTimeout(timer);
      if (unnoticedUpTo === "ready") return give();
      if (unnoticedUpTo !== null) {
        const { constant, other } = changes[next];
        unnoticed.push(changes[next]);
        console.log(
          `not noticed: ${place(constant)} ${constant.value} → ${other}${unnoticedUpTo === other ? "" : `, nor → ${unnoticedUpTo}`}`,
        );
      }
      next++;
      give();
    });
  });
}

/** The checker is compiled once, with each constant read from a list. */
async function workThrough() {
  const values = constants.map(({ value }) => value);
  let read = new Set();
  globalThis.constantOfSweep = (at) => {
    read.add(at);
    return values[at];
  };
  const instrumented = new Map(files.map((file) => [file, withConstantsFromList(file)]));
  const compiled = new Map();
  for (const extension of [".ts", ".tsx"])
    Module._extensions[extension] = (module, fileName) => {
      if (!compiled.has(fileName)) compiled.set(fileName, compile(instrumented.get(fileName) ?? readFileSync(fileName, "utf8"), fileName));
      module._compile(compiled.get(fileName), fileName);
    };

  const corpus = corpusCases();
  const quick = numberAfter("--quick", Infinity);
  const say = console.log;
  // Some tests print what they measured.
  console.log = () => undefined;
  read = new Set();
  let cases = await casesOf(corpus);
  const atLoad = read;
  const known = [];
  for (const { name, run } of cases) {
    read = new Set();
    const started = performance.now();
    const isHeld = await passes(run);
    const milliseconds = performance.now() - started;
    if (!isHeld) say(`fails without a change, left out: ${name}`);
    else if (milliseconds <= quick) known.push({ name, read, milliseconds });
  }
  say(`${known.length} of ${cases.length} cases`);
  known.sort((one, other) => one.milliseconds - other.milliseconds);

  process.on("message", async (at) => {
    const { constant, at: changed, other } = changes[at];
    let unnoticedUpTo = null;
    for (const value of [other, furtherThan(constant.value, other)]) {
      values[changed] = value;
      if (await isNoticed(changed)) break;
      unnoticedUpTo = value;
    }
    values[changed] = constant.value;
    process.send(unnoticedUpTo);
  });

  async function isNoticed(changed) {
    try {
      cases = await casesOf(corpus);
      const byName = new Map(cases.map(({ name, run }) => [name, run]));
      for (const one of known) {
        if (!atLoad.has(changed) && !one.read.has(changed)) continue;
        const run = byName.get(one.name);
        if (run !== undefined && (await passes(run))) continue;
        // Whoever noticed this is asked first about the next.
        known.unshift(...known.splice(known.indexOf(one), 1));
        return true;
      }
      return false;
    } catch {
      return true;
    }
  }
  process.send("ready");
}

async function passes(run) {
  try {
    await run();
    return true;
  } catch {
    return false;
  }
}

function filesIn(path) {
  const full = join(project, path);
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { recursive: true })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(full, name))
    .sort();
}

/** Numbers that say how much: not types, places in a list, nor nought and one, which say whether. */
function constantsOf(file) {
  const text = readFileSync(file, "utf8");
  const found = [];
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isElementAccessExpression(node)) return;
    if (ts.isNumericLiteral(node) && ![0, 1].includes(Number(node.text)) && !isPlace(node))
      found.push({ file, text, from: node.getStart(), to: node.end, value: Number(node.text) });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** `.at(-2)`, `.slice(2)`: which one, and not how much. */
function isPlace(node) {
  const call = ts.isPrefixUnaryExpression(node.parent) ? node.parent.parent : node.parent;
  return (
    ts.isCallExpression(call) &&
    ts.isPropertyAccessExpression(call.expression) &&
    ["at", "slice", "padStart", "padEnd"].includes(call.expression.name.text)
  );
}

function othersOf(value) {
  const size = Math.abs(value);
  if (size < 1e-6 || size >= 1e6) return [value * 10, value / 10];
  if (!Number.isInteger(value)) return [value * 1.3, value * 0.7].map((one) => Number(one.toPrecision(4)));
  return size < 10 ? [value + 1, value - 1] : [Math.round(value * 1.3), Math.round(value * 0.7)];
}

/** As far as it makes sense to go in that direction. */
const furtherThan = (value, other) => (other < value ? 0 : value * 100);

function withConstantsFromList(file) {
  let text = readFileSync(file, "utf8");
  for (const [at, constant] of [...constants.entries()].reverse())
    if (constant.file === file) text = `${text.slice(0, constant.from)}constantOfSweep(${at})${text.slice(constant.to)}`;
  return text;
}

function place({ file, text, from }) {
  return `${relative(project, file)}:${text.slice(0, from).split("\n").length}`;
}

function corpusCases() {
  const { readCorpus } = require("../test/corpus/read-corpus.ts");
  const { generatedForBaseline } = require("../test/corpus/baseline.ts");
  const { generate } = require("../test/corpus/generate/generate.ts");
  const more = Array.from({ length: numberAfter("--tables", 0) }, (_, index) => generate(2, index));
  return [...readCorpus("seen"), ...generatedForBaseline(), ...more].map((one) => ({ one, failures: null }));
}

/** All modules of the checker and of its tests are loaded anew, each with what the constants are now. */
async function casesOf(corpus) {
  for (const path of Object.keys(require.cache))
    if (path.includes(`${sep}printed-tables${sep}`) || path.includes(`${sep}test${sep}corpus${sep}`)) delete require.cache[path];
  const { judge } = require("../test/corpus/judge.ts");
  const { partOf } = require("../test/corpus/baseline.ts");
  const ofCorpus = corpus.map((kept) => ({
    name: kept.one.name,
    run: () => {
      const failures = Object.entries(partOf([judge(kept.one)])).flatMap(([kind, names]) =>
        kind === "tried" ? [] : names.map((name) => `${kind} ${name}`),
      );
      kept.failures ??= failures;
      if (failures.some((one) => !kept.failures.includes(one))) throw new Error("worse");
    },
  }));
  return [...(await testsOf()), ...ofCorpus];
}

/** The tests, in this process: what they are called with is what Jest would call them with. */
async function testsOf() {
  const folder = join(project, "test/checking/printed-tables");
  const found = [];
  const before = [];
  let path = [];
  const each = (take) => (rows) => (title, body, timeout) =>
    rows.forEach((row, at) => take(`${title} ${at}`, () => (Array.isArray(row) ? body(...row) : body(row)), timeout));
  const test = (title, body) => found.push({ name: [...path, title].join(" > "), run: body });
  const describe = (title, body) => {
    path = [...path, title];
    body();
    path = path.slice(0, -1);
  };
  test.each = each(test);
  describe.each = each(describe);
  const { expect } = require("expect");
  Object.assign(globalThis, { expect, test, it: test, describe, beforeAll: (run) => before.push(run) });
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".test.ts"))) {
    path = [name];
    require(join(folder, name));
  }
  for (const run of before) await run();
  return found;
}
