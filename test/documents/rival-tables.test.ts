import { checked, readBytes } from "./read-and-check";

const report = (budget: string, placed: string) => `# Report

## 1. Summary

1.1 The council spends £1,456,780 a year on 24 homes.

## 2. Recommendations

2.1 Cabinet is asked to agree a budget of ${budget} a year.

## 3. Financial comments

Table 1: Cost by type, £

| Type | Cost |
| --- | ---: |
| Homes | 934,520 |
| Fostering | 522,260 |
| Total | 1,456,780 |

## 4. Costs by year

Table 2: Cost by year, £

| Type | 2024/25 | 2025/26 |
| --- | ---: | ---: |
| Homes | 900,000 | 943,520 |
| Fostering | 500,000 | 522,260 |
| Total | 1,400,000 | 1,465,780 |

Table 3: Where children were placed

| Place | Children |
| --- | ---: |
| Near home | 2,240 |
| Further | 1,386 |
| All | 3,626 |

## 5. Conclusion

5.1 Of all children, ${placed} of 3,626 were placed near home, which is 62%.
`;

async function findings(budget: string, placed: string) {
  const document = await readBytes("report.md", new TextEncoder().encode(report(budget, placed)));
  if (typeof document === "string") throw new Error(document);
  return checked(document).findings;
}

test("a recommendation that contradicts one table and repeats another is no slip: the tables are named together", async () => {
  const [only, ...others] = await findings("£1,465,780", "2240");
  expect(others).toEqual([]);
  expect(only).toMatchObject({ kind: "printed-differently", shouldBe: null, where: { number: "2.1" } });
  expect(only?.also.map(({ table }) => table)).toEqual(["Table 1", "Table 2"]);
  expect(only?.why).toContain(
    "£1,465,780 (2.1), 1,456,780 (Paragraph 3, Table 1, Total, Cost) and 1,465,780 (Paragraph 4, Table 2, Total, 2025/26)",
  );
});

test("one that repeats no table is a slip, and a count without its comma is read", async () => {
  expect((await findings("£1,456,870", "2240")).map(({ printed, shouldBe }) => [printed, shouldBe])).toEqual([
    ["£1,456,870", "£1,456,780"],
  ]);
  expect((await findings("£1,456,780", "2420")).map(({ printed, shouldBe }) => [printed, shouldBe])).toEqual([["2420", "2240"]]);
});
