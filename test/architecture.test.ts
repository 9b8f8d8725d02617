import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { importsOf, root, sourcesIn, type Source } from "./support/sources";

/** The import rules of the house. Each broken rule is a sentence that says what to do. */

/** Which folders of src a folder may import from, beside itself. */
const mayImport: Record<string, readonly string[]> = {
  calculation: [],
  checking: ["calculation"],
  tables: ["calculation"],
  documents: ["calculation", "checking"],
  report: ["calculation", "checking", "documents", "tables"],
  functions: ["calculation", "checking", "tables"],
  workbook: ["calculation", "tables"],
  taskpane: ["calculation", "checking", "documents", "tables", "report", "functions", "workbook"],
  "command-line": ["calculation", "checking", "documents", "tables", "report"],
};

/** Inside calculation, from the ground up; every other folder there is part of the domain. */
const calculationLayers = ["exact", "schema", "domain", "index"] as const;

/** Who may use a package of npm at run time. */
const packageUsers: Record<string, readonly string[]> = {
  "decimal.js": ["src/calculation/exact/"],
  docx: ["src/report/word/"],
  exceljs: ["src/report/excel/"],
  fflate: ["src/documents/"],
  htmlparser2: ["src/checking/printed-tables/", "src/documents/"],
  papaparse: ["src/documents/csv/"],
  preact: ["src/taskpane/"],
  unpdf: ["src/documents/pdf/"],
};

/** What runs in Node, not in Excel, may use Node's own modules. */
const runsInNode = "src/command-line/";

const vagueNames = ["util", "utils", "helper", "helpers", "manager", "managers", "data", "common", "misc"];

/**
 * Circles that are still there, each with its files in order of their names. The list may only get shorter: an entry that is no circle
 * any more has to go.
 */
const knownCircles: readonly (readonly string[])[] = [];

/** Every rule that these files break. `dependencies` are the packages that package.json lists for run time. */
function brokenRules(sources: readonly Source[], dependencies: readonly string[]): string[] {
  return [
    ...sources.flatMap(({ file, imports }) =>
      imports.flatMap(({ from }) => (from.startsWith(".") ? brokenByFile(file, from) : brokenByPackage(file, from, dependencies))),
    ),
    ...sources.flatMap(({ file }) => brokenByName(file)),
  ];
}

function brokenByFile(file: string, from: string): string[] {
  const target = posix.join(posix.dirname(file), from);
  const [top, folder = ""] = file.split("/");
  const [targetTop, targetFolder = ""] = target.split("/");
  const says = (rule: string) => [`${file} imports "${from}": ${rule}`];
  if (top === "src" && targetTop !== "src")
    return says(`nothing in src knows ${targetTop ?? ""}/. Move what is needed into src, or pass it in from outside.`);
  if (top === "workbench" && targetTop === "src")
    return says(
      "the workbench runs the built add-in as Excel would, so it knows nothing of src. Ask for it over Office.js, or read functions.json.",
    );
  if (top !== "src") return [];
  const allowed = mayImport[folder];
  if (!allowed)
    return says(
      `src/${folder} has no rule. Say in this test what it may import, or move the file into one of: ${Object.keys(mayImport).join(", ")}.`,
    );
  if (folder === "calculation" && targetFolder === "calculation") return brokenByLayer(file, from, target);
  if (folder === targetFolder) return [];
  if (!allowed.includes(targetFolder))
    return says(
      `${folder} may import ${allowed.length > 0 ? allowed.join(", ") : "no other folder"}. Move what both need into one of these, or pass it in as an argument.`,
    );
  if (folder === "functions" && target.startsWith("src/checking/printed-tables"))
    return says("the functions of a sheet need nothing of printed tables, and load in every workbook. Import src/checking/index.ts.");
  if (target.startsWith("src/checking/printed-tables/") && !target.endsWith("/index") && !file.startsWith("src/checking/"))
    return says(`printed tables have one door. Export it from src/checking/printed-tables/index.ts and import that.`);
  if (targetFolder === "calculation" && !/^src\/calculation(\/index)?$/.test(target))
    return says(
      `calculation has one door. Export it from src/calculation/index.ts and import "${"../".repeat(file.split("/").length - 2)}calculation".`,
    );
  return [];
}

function brokenByLayer(file: string, from: string, target: string): string[] {
  const layerOf = (path: string): (typeof calculationLayers)[number] => {
    const inside = path.slice("src/calculation/".length);
    if (/^(index(\.ts)?)?$/.test(inside)) return "index";
    if (inside.startsWith("exact/")) return "exact";
    return inside.startsWith("schema/") ? "schema" : "domain";
  };
  const [own, other] = [layerOf(file), layerOf(target)];
  if (calculationLayers.indexOf(other) <= calculationLayers.indexOf(own) && !(own === "index" && other === "index")) return [];
  return [
    `${file} imports "${from}": inside calculation imports run exact ← schema ← domain ← index. Move what ${own} needs down into ${own}, or pass it in.`,
  ];
}

function brokenByPackage(file: string, from: string, dependencies: readonly string[]): string[] {
  if (!file.startsWith("src/") || (from.startsWith("node:") && file.startsWith(runsInNode))) return [];
  const name = from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
  if (!dependencies.includes(name))
    return [
      `${file} imports "${from}": what ships may use only the packages under "dependencies" in package.json. Do without it, or add it there.`,
    ];
  const users = packageUsers[name];
  if (!users) return [`${file} imports "${from}": say in this test which folder may use ${name}.`];
  return users.some((user) => file.startsWith(user))
    ? []
    : [`${file} imports "${from}": only ${users.join(" and ")} uses ${name}. Put what you need there and import that.`];
}

function brokenByName(file: string): string[] {
  const parts = file.split("/").map((part) => part.replace(/(\.(test|d))?\.[a-z]+$/, ""));
  const notKebab = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part));
  const vague = parts.filter((part) => part.split("-").some((word) => vagueNames.includes(word)));
  return [
    ...notKebab.map((part) => `${file}: name "${part}" in kebab-case, like break-even.`),
    ...vague.map((part) => `${file}: "${part}" says nothing of what is in it. Name it by the term of the field that it is about.`),
  ];
}

/**
 * Files that need each other in a circle, so that none can be understood, tested or moved without the others. Types count as much as what
 * runs. Each circle is all the files of which every one leads to every other.
 */
function circlesIn(sources: readonly Source[]): readonly (readonly string[])[] {
  const files = new Set(sources.map(({ file }) => file));
  const resolve = (file: string, from: string) => {
    const target = posix.join(posix.dirname(file), from).replace(/\/$/, "");
    return [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((candidate) => files.has(candidate));
  };
  const next = new Map(
    sources.map(({ file, imports }) => [file, imports.flatMap(({ from }) => (from.startsWith(".") ? (resolve(file, from) ?? []) : []))]),
  );
  const reachableFrom = (start: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const open = [start];
    for (let file = open.pop(); file !== undefined; file = open.pop())
      for (const target of next.get(file) ?? [])
        if (!reached.has(target)) {
          reached.add(target);
          open.push(target);
        }
    return reached;
  };
  const reachable = new Map([...files].map((file) => [file, reachableFrom(file)]));
  const leads = (from: string, to: string): boolean => reachable.get(from)?.has(to) === true;
  const circles = [...files]
    .filter((file) => leads(file, file))
    .map((file) => [...files].filter((other) => leads(file, other) && leads(other, file)).sort());
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()].sort((a, b) => a.join().localeCompare(b.join()));
}

describe("the house", () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  const folders = ["src", "workbench", "test", "scripts", "bench"].filter((folder) => existsSync(join(root, folder)));
  const sources = folders.flatMap(sourcesIn);

  test("has files in it, and every one with an import was read", () => {
    const inCalculation = sources.filter(({ file }) => dirname(file).startsWith("src/calculation"));
    expect(inCalculation.length).toBeGreaterThan(10);
    expect(sources.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(30);
  });

  test("keeps its import rules and its names", () => {
    expect(brokenRules(sources, Object.keys(dependencies))).toEqual([]);
  });

  test("has no circles of imports but those that are known: move what the files of a circle share into a file of its own", () => {
    expect(circlesIn(sources.filter(({ file }) => /^(src|workbench)\//.test(file)))).toEqual(knownCircles);
  });
});

describe("each rule is seen when it is broken", () => {
  const importing = (file: string, ...froms: string[]): Source => ({ file, imports: froms.map((from) => ({ from, atStart: true })) });
  const broken = (...sources: Source[]) => brokenRules(sources, ["decimal.js", "docx", "htmlparser2", "preact"]);

  test.each([
    ["src/tables/grid.ts", "../workbook/insert", "tables may import calculation."],
    ["src/calculation/price/weeks.ts", "../../tables/table", "calculation may import no other folder."],
    ["src/checking/totals.ts", "../tables/table", "checking may import calculation."],
    ["src/functions/lift.ts", "../taskpane/pane", "functions may import calculation, checking, tables."],
    ["src/tables/grid/rows.ts", "../../calculation/cost/savings", 'import "../../calculation".'],
    ["src/taskpane/pane.tsx", "../../workbench/host/host", "nothing in src knows workbench/."],
    ["workbench/page/page.ts", "../../src/tables/table", "the workbench runs the built add-in"],
    ["src/functions/lift.ts", "../checking/printed-tables", "the functions of a sheet need nothing of printed tables"],
    ["src/taskpane/check.tsx", "../checking/printed-tables/finding", "printed tables have one door."],
    ["src/workbook/marks.ts", "../checking/printed-tables", "workbook may import calculation, tables."],
    ["src/workbook/insert.ts", "htmlparser2", "only src/checking/printed-tables/ and src/documents/ uses htmlparser2."],
    ["src/gadgets/gadget.ts", "../calculation", "src/gadgets has no rule."],
    ["src/calculation/exact/rounding.ts", "../schema/problem", "inside calculation imports run"],
    ["src/calculation/schema/kinds.ts", "../price/weeks", "inside calculation imports run"],
    ["src/calculation/price/weeks.ts", "..", "inside calculation imports run"],
    ["src/calculation/price/weeks.ts", "../index", "inside calculation imports run"],
    ["src/calculation/price/weeks.ts", "decimal.js", "only src/calculation/exact/ uses decimal.js."],
    ["src/workbook/insert.ts", "preact/hooks", "only src/taskpane/ uses preact."],
    ["src/workbook/insert.ts", "node:fs", 'only the packages under "dependencies"'],
    ["src/report/html.ts", "docx", "only src/report/word/ uses docx."],
    ["src/report/html.ts", "../workbook/insert", "report may import calculation, checking, documents, tables."],
    ["src/taskpane/pane.tsx", "../command-line/run", "taskpane may import calculation"],
    ["src/workbook/insert.ts", "@univerjs/core", 'only the packages under "dependencies"'],
  ])("%s importing %s", (file, from, rule) => {
    const found = broken(importing(file, from));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });

  test.each([
    "src/tables/SavingsGrid.ts",
    "src/tables/savings_grid.ts",
    "src/tables/price-utils.ts",
    "src/data/price.ts",
    "test/helpers.ts",
  ])("the name %s", (file) => {
    expect(broken(importing(file))).toHaveLength(1);
  });

  test.each([
    ["one that runs at the start", 'import { two } from "./two";'],
    ["one that loads later", 'const two = import("./two");'],
    ["a type", 'import type { Two } from "./two";'],
    ["a type among others", 'import { type Two } from "./two";'],
    ["a type that is passed on", 'export type { Two } from "./two";'],
    ["a type named in place", 'export type One = import("./two").Two;'],
  ])("a circle of files, closed by %s", (_words, text) => {
    const one = { file: "src/tables/one.ts", imports: importsOf(text) };
    expect(circlesIn([one, importing("src/tables/two.ts", "./three"), importing("src/tables/three.ts", "./one", "./four")])).toEqual([
      ["src/tables/one.ts", "src/tables/three.ts", "src/tables/two.ts"],
    ]);
    expect(circlesIn([one, importing("src/tables/two.ts", "./three"), importing("src/tables/three.ts", "./four")])).toEqual([]);
  });

  test("circles by an index and by way of another folder, each one told apart", () => {
    expect(
      circlesIn([
        importing("src/tables/index.ts", "./grid"),
        importing("src/tables/grid.ts", "."),
        importing("workbench/host/host.ts", "../page/page"),
        importing("workbench/page/page.tsx", "../host/host", "../../src/tables"),
      ]),
    ).toEqual([
      ["src/tables/grid.ts", "src/tables/index.ts"],
      ["workbench/host/host.ts", "workbench/page/page.tsx"],
    ]);
  });

  test("what is allowed is not taken for broken", () => {
    expect(
      broken(
        importing("src/calculation/exact/decimal.ts", "decimal.js"),
        importing("src/calculation/cost/savings.ts", "../schema/kinds", "../exact/decimal", "../price/weeks"),
        importing("src/calculation/index.ts", "./cost/savings"),
        importing("src/tables/savings-grid/layout.ts", "../../calculation", "../table"),
        importing("src/taskpane/index.tsx", "preact", "../report/sentence", "../workbook/insert"),
        importing("src/command-line/run.ts", "node:util", "../report/excel/workbook-file"),
        importing("test/tables/table.test.ts", "../../src/tables/table", "../../workbench/host/host"),
      ),
    ).toEqual([]);
  });
});
