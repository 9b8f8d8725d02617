// node scripts/mutate.mjs src/workbook src/report/csv.ts …: would the tests notice a small mistake in these folders and files?
// In a copy of the project one thing at a time is made wrong (a mutant), and the tests of the unit and model tiers that import the file are run.
// A mutant that no test kills is listed. `--at src/report/csv.ts:24` makes only those of one line.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const operators = { "<": "<=", "<=": "<", ">": ">=", ">=": ">", "===": "!==", "!==": "===", "&&": "||", "||": "&&", "+": "-", "-": "+" };

/** Methods of decimals, which this arithmetic has in place of operators. */
const methods = {
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

/** Methods that a mutant leaves out: escapes of text, filters of lists. */
const leftOut = ["replace", "replaceAll", "trim", "toLowerCase", "filter"];

const project = fileURLToPath(new URL("..", import.meta.url));
const { paths, at } = asked(process.argv.slice(2));
const files = paths.flatMap(filesIn);
const copy = mkdtempSync(join(tmpdir(), "mutants-"));
const counts = { killed: 0, survived: 0 };
try {
  for (const path of ["src", "test", "workbench", "scripts", "docs", "package.json", "jest.config.cjs"])
    cpSync(join(project, path), join(copy, path), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(copy, "node_modules"));
  for (const file of files) tryFile(file);
  console.log(`${counts.killed + counts.survived} mutants: ${counts.killed} killed, ${counts.survived} survive`);
} finally {
  rmSync(copy, { recursive: true });
}

function asked(args) {
  const index = args.indexOf("--at");
  if (index < 0 && args.length > 0) return { paths: args, at: null };
  const [, file, line] = /^(.+):(\d+)$/.exec(args[index + 1] ?? "") ?? [];
  if (line === undefined) throw new Error("Name folders or files, like src/report, or one line: --at src/report/csv.ts:24");
  return { paths: [file], at: Number(line) };
}

function filesIn(path) {
  if (statSync(join(project, path)).isFile()) return [path];
  const names = readdirSync(join(project, path), { recursive: true }).filter((name) => /\.tsx?$/.test(name));
  return names.map((name) => join(path, name)).sort();
}

function tryFile(file) {
  const text = readFileSync(join(copy, file), "utf8");
  const mutants = mutantsOf(file, text).filter(({ line }) => at === null || line === at);
  if (mutants.length === 0) return;
  const start = Date.now();
  if (!testsPass(file)) throw new Error(`The tests of ${file} fail as it is: mend them first`);
  const patience = 60_000 + 10 * (Date.now() - start);
  const survivors = mutants.filter(({ from, to, change }) => {
    writeFileSync(join(copy, file), text.slice(0, from) + change + text.slice(to));
    return testsPass(file, patience);
  });
  writeFileSync(join(copy, file), text);
  counts.killed += mutants.length - survivors.length;
  counts.survived += survivors.length;
  for (const { line, from, to, change } of survivors)
    console.log(`survives: ${file}:${line} ${oneLine(text.slice(from, to))} → ${oneLine(change)}`);
  console.log(`${file}: ${mutants.length - survivors.length} of ${mutants.length} killed`);
}

function oneLine(code) {
  return code === "" ? "nothing" : code.replace(/\s+/g, " ").slice(0, 80);
}

/** Each replaces the text from one position to another. */
function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, change, from = node.getStart(), to = node.end) =>
    found.push({ line: source.getLineAndCharacterOfPosition(from).line + 1, from, to, change });
  const visit = (node) => {
    if (ts.isBinaryExpression(node) && !isText(node.left) && !isText(node.right)) {
      const other = operators[node.operatorToken.getText()];
      if (other !== undefined) add(node.operatorToken, other);
    }
    if (ts.isIfStatement(node) && node.elseStatement === undefined && leaves(node.thenStatement)) add(node, ";");
    if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) add(node, "false");
    if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) add(node, "true");
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      for (const other of Object.hasOwn(methods, name.text) ? methods[name.text] : []) add(name, other);
      if (leftOut.includes(name.text)) add(node, "", expression.end);
    }
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) add(node, ";");
    if (ts.isRegularExpressionLiteral(node)) for (const shorter of withoutOneSign(node.text)) add(node, shorter);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A pattern without one of the characters that a class such as [&<>] accepts. */
function withoutOneSign(pattern) {
  return [...pattern.matchAll(/(?<=\[\^?)((?:\\.|[^\]\\])+)(?=\])/g)].flatMap(({ 0: inside, index }) => {
    const signs = inside.match(/\\u[0-9A-F]{4}|\\p\{\w+\}|\\.|[^\\]/gi) ?? [];
    if (signs.length < 2 || inside.includes("-")) return [];
    return signs.map((_, one) => pattern.slice(0, index) + signs.toSpliced(one, 1).join("") + pattern.slice(index + inside.length));
  });
}

function isText(node) {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}
/** Whether the statement ends the function or the round of a loop. */
function leaves(statement) {
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement);
}

/** Tests that take longer than that, as in an endless loop, have not passed. */
function testsPass(file, timeout) {
  const command = ["node_modules/jest/bin/jest.js", "--selectProjects", "unit", "model", "--maxWorkers=1", "--bail", "--passWithNoTests"];
  const environment = { ...process.env, TZ: "Europe/London", LANG: "en_GB.UTF-8", LAWS_RUNS: process.env.LAWS_RUNS ?? "100" };
  return spawnSync(process.execPath, [...command, "--findRelatedTests", file], { cwd: copy, env: environment, timeout }).status === 0;
}
