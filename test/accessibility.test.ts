/** The page that walks the criteria of WCAG 2.2 names each of them once, and tests that are there. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const page = readFileSync(join(root, "docs/accessibility-criteria.md"), "utf8");
const rows = [...page.matchAll(/^\| (\d\.\d+\.\d+) .*? \((A{1,2})\)\s*\| (holds|does not arise)\b[^|]*\|([^|]*)\|$/gm)];

/** Levels A and AA of https://www.w3.org/TR/WCAG22/, without 4.1.1, which it has removed. */
const criteria: Record<"A" | "AA", string> = {
  A:
    "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 " +
    "2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
  AA:
    "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 " +
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
};

test.each(["A", "AA"] as const)("every criterion of level %s stands there once", (level) => {
  expect(rows.filter(([, , one]) => one === level).map(([, number]) => number)).toEqual(criteria[level].split(" "));
});

test("the tests that it names are there", () => {
  const named = rows.flatMap(([, , , , how = ""]) => [...how.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
