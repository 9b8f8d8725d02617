/**
 * Tables and sentences out of public pages, reduced, their labels in words of our own: what is right was worked out with fractions. Each
 * file in `public/` has its line here; NAME.sent.txt has sentences that quote NAME.
 */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { checkSources } from "./as-pasted";

const folder = join(__dirname, "public");
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
const files = readdirSync(folder);

interface Expected {
  /** What is said of it that is more than rounding; nothing unless it has a slip. */
  readonly said?: readonly string[];
  /** Cells that could not be read. */
  readonly unread?: readonly string[];
  /** Figures that are tested at least, those of sentences too. */
  readonly tested: number;
  readonly notes?: number;
}

const expected: Readonly<Record<string, Expected>> = {
  "base-budget.txt": { tested: 6 },
  "blank-row-clean.tsv": { tested: 8 },
  // Support grant to Social care grant add to £880,270; without the Care fund's £127,219 they are £753,051.
  "blank-row.tsv": { said: ["£753,051 should be £880,270"], tested: 8 },
  "bracket-percent.tsv": { tested: 20 },
  // £5.3m more is an increase of 6%: 5.3 of 85.0 is 6.24%.
  "brent.tsv": { tested: 7 },
  "corner-unit.tsv": { tested: 13 },
  "euro-decimals.tsv": { unread: ["1.320,00", "600,00", "1.920,00"], tested: 0 },
  "fav-adv.tsv": { tested: 15 },
  "foster-numbers.tsv": { tested: 0 },
  "in-house.tsv": { tested: 0 },
  "marks.tsv": { tested: 8 },
  "nested-foot.html": { tested: 0 },
  "nhs-ytd.tsv": { tested: 6 },
  // (143,774 − 125,954) ÷ 143,774 = 12.394%; 84.7 − 77.8 = 6.9.
  "ons-homes.tsv": { said: ["21.4% should be 12.4%", "9.6 should be 6.9", "“12.3%” to the nearest is 12.4%"], tested: 8 },
  // 1,398 + 274 + 1,047 + 1,463 + 85 = 4,267.
  "pdf-paste.txt": { said: ["4,276 should be 4,267"], tested: 40 },
  "pound-bracket.tsv": { tested: 15 },
  "rotherham-lac.tsv": { tested: 13 },
  "savings-monitor-2022.tsv": { tested: 32 },
  "savings-monitor.tsv": { tested: 32 },
  "small.tsv": { tested: 3 },
  "stafford.tsv": { said: ["No cell of the table gives £16.294 million"], tested: 8 },
  "sup-digit-alarm.html": { tested: 8 },
  "suppressed.tsv": { unread: ["c", "[c]"], tested: 0 },
  "tender-noweight.tsv": { tested: 9 },
  "trailing-minus.tsv": { unread: ["1,300 adverse"], tested: 12 },
  "two-in-one.html": { tested: 8 },
  "unit-unsaid.tsv": { tested: 8, notes: 1 },
  "year-ranges.tsv": { unread: ["*", "*"], tested: 4 },
};

test("every file has its line", () => {
  expect(files.filter((file) => !file.endsWith(".sent.txt")).sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))("%s", (file, { said = [], unread = [], tested, notes = 0 }) => {
  const sentences = file.replace(extname(file), ".sent.txt");
  const report = checkSources(
    [{ kind: file.endsWith(".html") ? "html" : "text", text: textOf(file) }],
    files.includes(sentences) && sentences !== file ? textOf(sentences).split("\n").filter(Boolean) : [],
  );
  const { counts } = report;
  expect(report.findings.filter(({ kind }) => kind !== "rounding").map(({ short }) => short)).toEqual(said);
  expect(report.unread.map(({ printed }) => printed)).toEqual(unread);
  expect(report.notes).toHaveLength(notes);
  expect(counts.figures - counts.untested).toBeGreaterThanOrEqual(tested);
});
