// node scripts/mutate.mjs [folder of src/calculation…]: would the tests notice a wrong operator of decimals?
// In a copy of the project each is swapped for another, one at a time: plus for minus, gt for gte. A mutant that no test kills is listed.
// General tools know operators only as signs (+, <), and this arithmetic has hardly any.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const swaps = {
  plus: ["minus"],
  minus: ["plus"],
  times: ["div"],
  div: ["times"],
  pow: ["times"],
  gt: ["gte", "lt"],
  gte: ["gt", "lte"],
  lt: ["lte", "gt"],
  lte: ["lt", "gte"],
  min: ["max"],
  max: ["min"],
  floor: ["ceil"],
  ceil: ["floor"],
  round: ["floor", "ceil"],
  abs: ["negated"],
  negated: ["abs"],
};

/** The quickest that kill most, then the rest. */
const tests = [["test/functions/golden"], ["test/calculation"]];

const project = fileURLToPath(new URL("..", import.meta.url));
const copy = mkdtempSync(join(tmpdir(), "mutants-"));
for (const path of ["src", "test", "scripts", "package.json", "jest.config.cjs"])
  cpSync(join(project, path), join(copy, path), { recursive: true });
symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["cost", "scenario", "contract", "sharing", "demand"];
const mutants = folders
  .flatMap((folder) => readdirSync(join(copy, "src/calculation", folder)).map((name) => `src/calculation/${folder}/${name}`))
  .flatMap(mutated);

try {
  if (isKilled("")) throw new Error("The tests fail as they are: mend them first");
  const survivors = mutants.filter((mutant) => !isKilled(mutant));
  for (const survivor of survivors) console.log(`survives: ${survivor}`);
  console.log(`${mutants.length} mutants, ${mutants.length - survivors.length} killed`);
} finally {
  rmSync(copy, { recursive: true });
}

/** Writes the file anew, so that MUTANT in the environment chooses its operators: it is compiled once for all its mutants, whose names these are. */
function mutated(path) {
  let text = readFileSync(join(copy, path), "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const names = [];
  for (const { expression, questionDotToken, name } of callsIn(source).reverse()) {
    const { line, character } = source.getLineAndCharacterOfPosition(name.getStart());
    const choices = swaps[name.text].map((other) => [`${path}:${line + 1}:${character + 1} ${name.text} → ${other}`, other]);
    const chosen = `(${JSON.stringify(Object.fromEntries(choices))}[process.env.MUTANT] ?? "${name.text}")`;
    text = `${text.slice(0, expression.end)}${questionDotToken ? "?." : ""}[${chosen}]${text.slice(name.end)}`;
    names.unshift(...choices.map(([mutant]) => mutant));
  }
  writeFileSync(join(copy, path), text);
  return names;
}

/** In the order in which their names stand. */
function callsIn(source) {
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && Object.hasOwn(swaps, node.expression.name.text))
      found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.sort((one, other) => one.name.pos - other.name.pos);
}

function isKilled(mutant) {
  const environment = { ...process.env, MUTANT: mutant, LAWS_RUNS: process.env.LAWS_RUNS ?? "100" };
  const command = ["node_modules/jest/bin/jest.js", "--selectProjects", "unit", "--maxWorkers=1", "--bail"];
  return tests.some((files) => spawnSync(process.execPath, [...command, ...files], { cwd: copy, env: environment }).status !== 0);
}
