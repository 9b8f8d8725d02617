import { checked, readBytes } from "./read-and-check";

/** What no table and no chapter shows alone. */

async function reportOf(text: string) {
  const document = await readBytes("report.md", new TextEncoder().encode(text));
  if (typeof document === "string") throw new Error(document);
  return checked(document);
}

const findings = async (text: string) =>
  (await reportOf(text)).findings.map(({ where, printed, shouldBe, kind }) => [where.number ?? where.table, printed, shouldBe, kind]);

const chapters = (summary: string, recommendation: string, financial: string): string => `# Report

## 1. Summary

1.1 ${summary}

## 2. Recommendations

2.1 ${recommendation}

## 3. Financial comments

3.1 ${financial}
`;

describe("a total in the summary, the recommendation and the financial comments", () => {
  test("with two digits swapped in one of them is a slip there", async () => {
    expect(
      await findings(
        chapters(
          "The contract for children's homes costs £5,483,378 over eight years.",
          "Cabinet is asked to agree the cost of the contract for children's homes, £5,483,378 over eight years.",
          "The contract for children's homes costs £5,843,378 over eight years, which the budget has.",
        ),
      ),
    ).toEqual([["3.1", "£5,843,378", "£5,483,378", "digits-swapped"]]);
  });

  test("with two digits swapped in one of two is one quantity in two figures", async () => {
    const { findings: all } = await reportOf(
      chapters(
        "The contract for children's homes costs £5,483,378 over eight years.",
        "Cabinet is asked to agree the contract.",
        "The contract for children's homes costs £5,843,378 over eight years.",
      ),
    );
    expect(all.map(({ short }) => short)).toEqual(["One quantity in two figures: £5,483,378 and £5,843,378"]);
    expect(all[0]?.also.map(({ number }) => number)).toEqual(["3.1"]);
    expect(all[0]?.why).toContain("Two digits are swapped in one of them.");
  });

  test.each([
    [
      "a budget and a forecast",
      "The budget for children's homes is £5,483,378 a year.",
      "The forecast for children's homes is £5,843,378 a year.",
    ],
    ["two options", "Option 1 for children's homes costs £5,483,378.", "Option 2 for children's homes costs £5,843,378."],
    ["two parts", "The total of part 3 of the plan is £5,483,378.", "The total of part 14 of the plan is £5,843,378."],
    ["two providers", "Provider no. 2 asks for £5,483,378 for homes.", "Provider no. 12 asks for £5,843,378 for homes."],
    ["two years", "In 2024/25 children's homes cost £5,483,378.", "In 2025/26 children's homes cost £5,843,378."],
    ["a week and a year", "A home costs £5,483 a week on average.", "A home costs £5,843 a year on average."],
    ["other things", "The contract for children's homes costs £5,483,378.", "Fostering by agencies costs £5,843,378."],
    ["block and spot", "Block contracts for children's homes cost £685,422.", "Spot contracts for children's homes cost £685,620."],
  ])("%s may be two figures", async (_, one, other) => {
    expect(await findings(chapters(one, "Cabinet is asked to note this.", other))).toEqual([]);
  });

  test("one that is printed again agrees with itself, and is no longer untested", async () => {
    const { counts, untested } = await reportOf(
      chapters("The contract costs £5,483,378.", "Cabinet is asked to agree £5,483,378.37 for it.", "The fee is £10,250 a year."),
    );
    expect(untested.map(({ printed }) => printed)).toEqual(["£5,483,378.37", "£10,250"]);
    expect(counts).toMatchObject({ figures: 3, tests: 1, agree: 1, untested: 2 });
  });
});

const tables = (ofSummary: string, total = "1,456,780") => `# Report

Table 1: Spend by service, £

| Service | Spend |
| --- | ---: |
| Children's homes | ${ofSummary} |
| Fostering | 822,260 |

Table 2: Children's homes by provider, £

| Provider | Spend |
| --- | ---: |
| North | 934,520 |
| South | 522,260 |
| Total | ${total} |
`;

describe("the total of one table that is a line of another", () => {
  test("with two digits swapped is one quantity in two figures", async () => {
    const { findings: all } = await reportOf(tables("1,465,780"));
    expect(all.map(({ short }) => short)).toEqual(["One quantity in two figures: 1,465,780 and 1,456,780"]);
    expect([all[0]?.where.table, all[0]?.also[0]?.table]).toEqual(["Table 1", "Table 2"]);
  });

  test("that is the same, or another figure altogether, is nothing to say", async () => {
    expect(await findings(tables("1,456,780"))).toEqual([]);
    expect(await findings(tables("1,702,310"))).toEqual([]);
  });

  test("where its own table shows the slip it is said once", async () => {
    expect(await findings(tables("1,456,780", "1,465,780"))).toEqual([["Table 2", "1,465,780", "1,456,780", "digits-swapped"]]);
  });
});

test("a slip in a sentence is said as one, though the table's figure is so near that it might be the same worked out otherwise", async () => {
  const all = await findings(`# Report

2.1 Option B has a net budget of £85,768,970.

Table 1: Options, £

| Option | Net budget |
| --- | ---: |
| Option A | 82,538,300 |
| Option B | 85,678,970 |
`);
  expect(all).toEqual([["2.1", "£85,768,970", "£85,678,970", "digits-swapped"]]);
});

test("a table that the check fails at is said to be unchecked, and the others are checked", async () => {
  const document = await readBytes("report.md", new TextEncoder().encode(tables("1,456,780", "1,465,780")));
  if (typeof document === "string") throw new Error(document);
  const blocks = document.blocks.map((block) =>
    block.is === "table" && block.name === "Table 1"
      ? {
          ...block,
          table: {
            ...block.table,
            get cells(): never {
              throw new Error("a fault");
            },
          },
        }
      : block,
  );
  const { findings: all, notes } = checked({ ...document, blocks });
  expect(notes[0]).toMatch(/^Table 1 could not be checked/);
  expect(all.map(({ where }) => where.table)).toEqual(["Table 2"]);
});

test("one cell that two chapters round by different rules", async () => {
  const all = await findings(`# Report

## 1. Summary

1.1 Full homes save £2.3m over the term.

## 2. Savings

2.1 The savings follow.

Table 1: Savings of full homes over the term, £

| Level | Savings |
| --- | ---: |
| Low | 2,356,352 |
| High | 1,888,142 |

2.2 In full homes the low level saves £2.4m over the term.
`);
  expect(all).toEqual([["1.1", "£2.3m", "£2.4m", "truncated"]]);
});
