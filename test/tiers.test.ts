import { posix } from "node:path";
import { sourcesIn, type Source } from "./support/sources";
import tiers from "./tiers.json";

/** Each file of tests belongs to one tier, by its folder, and reaches nothing that its tier does without. */

const folders = Object.entries(tiers).flatMap(([tier, own]) => own.map((folder) => [`test/${folder}/`, tier] as const));
/** As jest.config.cjs has it: unit is what no other tier claims. */
const tierOf = (file: string): string => folders.find(([folder]) => file.startsWith(folder))?.[1] ?? "unit";

const univer = /^(workbench\/|@univerjs\/)/;
const otherPrograms = /^(test\/support\/libreoffice\.ts|test\/e2e\/.*|playwright-core)$/;
const outOfReach: Record<string, readonly (readonly [RegExp, string])[]> = {
  unit: [
    [univer, "it needs a workbook: move it to test/workbook/ or test/workbench/"],
    [otherPrograms, "it needs another program: move it to test/spreadsheet/ or test/e2e/"],
  ],
  model: [[otherPrograms, "it needs another program: move it to test/spreadsheet/ or test/e2e/"]],
  spreadsheet: [[/^playwright-core$/, "it needs a browser: move it to test/e2e/"]],
};

const isTest = (file: string): boolean => /\.(test|spec)\.\w+$/.test(file);

/** What a file imports, and what that imports, as paths from the root or names of packages. */
function reachedFrom(file: string, sources: ReadonlyMap<string, Source>, reached = new Set<string>()): ReadonlySet<string> {
  for (const { from, atStart } of sources.get(file)?.imports ?? []) {
    if (!atStart) continue;
    const target = from.startsWith(".") ? posix.join(posix.dirname(file), from) : from;
    const found =
      [target, ...[".ts", ".tsx", "/index.ts", "/index.tsx"].map((end) => target + end)].find((one) => sources.has(one)) ?? target;
    if (reached.has(found)) continue;
    reached.add(found);
    reachedFrom(found, sources, reached);
  }
  return reached;
}

/** In words, which of these files are out of place among all. */
function misplaced(all: readonly Source[], among: readonly Source[] = all): string[] {
  const sources = new Map([...among, ...all].map((source) => [source.file, source]));
  return all
    .filter(({ file }) => isTest(file))
    .flatMap(({ file }) => {
      if (!/^test\/.*\.test\.tsx?$/.test(file)) return [`${file} is run by nothing: a test is a file *.test.ts or *.test.tsx in test/.`];
      const reached = [...reachedFrom(file, sources)];
      return (outOfReach[tierOf(file)] ?? []).flatMap(([what, todo]) => {
        const found = reached.find((one) => what.test(one));
        return found === undefined ? [] : [`${file} reaches ${found}: ${todo}.`];
      });
    });
}

const all = ["src", "workbench", "test", "scripts", "bench"].flatMap(sourcesIn);

test("no folder is in two tiers, and each has tests", () => {
  const names = folders.map(([folder]) => folder);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((folder) => !all.some(({ file }) => file.startsWith(folder) && isTest(file)))).toEqual([]);
});

test("every file of tests is run, in the tier that has what it needs", () => {
  expect(misplaced(all)).toEqual([]);
});

test.each([
  ["test/tables/new.test.ts", "../../workbench/grid/headless", "it needs a workbook"],
  ["test/tables/new.test.ts", "@univerjs/core", "it needs a workbook"],
  ["test/tables/new.test.ts", "../support/workbook", "it needs a workbook"],
  ["test/report/new.test.ts", "../support/libreoffice", "it needs another program"],
  ["test/workbook/new.test.ts", "../support/libreoffice", "it needs another program"],
  ["test/taskpane/new.test.ts", "../e2e/eventually", "it needs another program"],
  ["test/spreadsheet/new.test.ts", "playwright-core", "it needs a browser"],
  ["src/tables/grid.test.ts", "./grid", "is run by nothing"],
  ["test/tables/new.spec.ts", "./grid", "is run by nothing"],
])("%s that imports %s is out of place", (file, from, sentence) => {
  expect(misplaced([{ file, imports: [{ from, atStart: true }] }], all)).toEqual([expect.stringContaining(sentence)]);
});

test("a workbook in the model tier and LibreOffice beside one are in place", () => {
  const placed = (file: string, ...froms: string[]): Source => ({ file, imports: froms.map((from) => ({ from, atStart: true })) });
  expect(
    misplaced(
      [
        placed("test/workbook/new.test.ts", "../support/workbook"),
        placed("test/spreadsheet/new.test.ts", "../support/libreoffice", "../support/workbook"),
        placed("test/e2e/new.test.ts", "playwright-core", "node:child_process"),
      ],
      all,
    ),
  ).toEqual([]);
});
