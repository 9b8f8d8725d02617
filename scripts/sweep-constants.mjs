// node scripts/sweep-constants.mjs [src/checking/printed-tables/prose …]: does any case notice when a number of the checker is another?
// Each numeric constant is made larger and smaller, one at a time, and the checker runs over what holds it: the seen corpus with its
// sentences, the reduced public tables, the rules' own examples and generated tables. A change after which every finding is the same is listed:
// that constant goes, or gets a case. `--count` only counts the constants; `--seconds 600` stops in time and says how far it came.
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
const seconds = asked.includes("--seconds") ? Number(asked[asked.indexOf("--seconds") + 1]) : Infinity;
const named = asked.filter((one) => !one.startsWith("--") && !/^\d+$/.test(one));
const paths = named.length > 0 ? named : ["src/checking/printed-tables"];
const generated = 60;

const files = paths.flatMap(filesIn);
const constants = files.flatMap(constantsOf);
console.log(`${constants.length} constants in ${files.length} files`);
if (asked.includes("--count")) process.exit(0);

/** What a file says instead, by its path, while a change is tried. */
const changed = new Map();
const compiled = new Map();
Module._extensions[".ts"] = (module, fileName) => {
  const text = changed.get(fileName) ?? readFileSync(fileName, "utf8");
  const key = `${fileName}\n${text}`;
  if (!compiled.has(key)) compiled.set(key, compile(text, fileName));
  module._compile(compiled.get(key), fileName);
};

const cases = casesOf();
const before = new Map(cases.map((one) => [one.name, outcomeOf(one)]));
const started = Date.now();
const unnoticed = [];
let tried = 0;
for (const constant of constants)
  for (const other of othersOf(constant.value)) {
    if ((Date.now() - started) / 1000 > seconds) continue;
    tried++;
    const { file, from, to, text } = constant;
    changed.set(file, `${text.slice(0, from)}${other}${text.slice(to)}`);
    forget();
    const at = cases.findIndex((one) => outcomeOf(one) !== before.get(one.name));
    if (at < 0) unnoticed.push(`${place(constant)} ${constant.value} → ${other}`);
    // Whoever noticed this is asked first about the next.
    else cases.unshift(...cases.splice(at, 1));
    changed.clear();
  }
for (const line of unnoticed) console.log(`not noticed: ${line}`);
console.log(`${tried} of ${constants.flatMap(({ value }) => othersOf(value)).length} changes tried, ${unnoticed.length} not noticed`);

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

function place({ file, text, from }) {
  return `${relative(project, file)}:${text.slice(0, from).split("\n").length}`;
}

/** All modules of the checker are loaded anew, each with what it says now. */
function forget() {
  for (const path of Object.keys(require.cache))
    if (path.includes(`${sep}printed-tables${sep}`) && path.includes(`${sep}src${sep}`)) delete require.cache[path];
}

function casesOf() {
  const { readCorpus } = require("../test/corpus/read-corpus.ts");
  const { paste } = require("../test/corpus/paste.ts");
  const { generate } = require("../test/corpus/generate/generate.ts");
  const { rules } = require("../src/checking/printed-tables/rules/index.ts");
  const corpus = [...readCorpus("seen"), ...Array.from({ length: generated }, (_, index) => generate(1, index))];
  const folder = join(project, "test/checking/printed-tables/public");
  const texts = readdirSync(folder).filter((name) => !name.endsWith(".sent.txt"));
  return [
    ...corpus.map((one) => ({ name: one.name, source: paste(one), sentences: one.sentences })),
    ...texts.map((name) => ({
      name,
      source: { kind: name.endsWith(".html") ? "html" : "text", text: readFileSync(join(folder, name), "utf8") },
      sentences: sentencesBeside(folder, name),
    })),
    ...rules.flatMap(({ id, example: { rows, slip } }) =>
      [rows, rows.map((row) => row.replace(slip.was, slip.is))].map((lines, index) => ({
        name: `${id} ${index}`,
        source: { kind: "text", text: lines.map((row) => row.replace(/ ?\| ?/g, "\t")).join("\n") },
        sentences: [],
      })),
    ),
  ];
}

function sentencesBeside(folder, name) {
  const file = name.replace(/\.[a-z]+$/, ".sent.txt");
  return readdirSync(folder).includes(file) ? readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean) : [];
}

/** Every finding in its words, or the error that the change brings about. */
function outcomeOf({ source, sentences }) {
  try {
    const { checkPrinted, readPrinted } = require("../src/checking/printed-tables/index.ts");
    const read = readPrinted(source);
    const { findings, counts } = checkPrinted({ tables: read.tables ?? [], sentences });
    return JSON.stringify([findings.map(({ title, short, certainty }) => [title, short, certainty]), counts.tests]);
  } catch (error) {
    return String(error);
  }
}
