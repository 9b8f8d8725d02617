/** What the published reports must give: their slips, and nothing where they agree. */
import { checkTexts, slipsOf } from "./as-pasted";
import * as published from "./published";

const { low, medium, high } = published.hackneyTable1;

test("5.2.4: the annual total has two digits swapped; that the line × 8 is out by £72 is the same slip", () => {
  const { findings, counts } = checkTexts([published.hackney524]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    where: { in: "table", row: 4, column: 1, rowLabel: "Total", columnLabel: "Annual cost" },
    title: "Total, Annual cost",
    printed: "£4,797,965.16",
    shouldBe: "£4,797,956.16",
    difference: "£9.00",
    differing: { printed: [8, 10], shouldBe: [8, 10] },
    kind: "digits-swapped",
    why: "Two digits are swapped. The 3 rows above add to £4,797,956.16.",
    certainty: "certain",
    state: { tone: "bad", words: "Error · almost certain" },
    tests: 2,
  });
  expect(counts).toEqual({ figures: 8, tests: 6, failed: 2, toLookAt: 0, rounding: 0, agree: 4, untested: 0, unread: 0 });
});

test("Table 1: all 90 figures hold; 12 of 18 do not multiply through by £2 or £3, which is rounding and one finding", () => {
  const { findings, counts, untested } = checkTexts([low, medium, high]);
  expect(counts).toMatchObject({ figures: 90, failed: 0, toLookAt: 0, rounding: 12, untested: 0 });
  expect(counts.agree).toBe(counts.tests - 12);
  expect(untested).toEqual([]);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    kind: "rounding",
    title: "Saving over 8 years",
    short: "12 cells are 2 or 3 from what the printed figures give × 8",
    state: { tone: "quiet", words: "Rounding, not an error" },
    tests: 12,
  });
  expect(findings[0]!.also).toHaveLength(11);
  expect(findings[0]!.where).toMatchObject({ table: 0, row: 4, column: 2 });
});

test("5.3.4: spend ÷ price gives 28.6 children and not 25 in 2018/19; the printed weekly price gives 184,325, which is rounding", () => {
  const { findings, counts } = checkTexts([published.hackney534]);
  expect(findings.map(({ kind }) => kind)).toEqual(["does-not-reconcile", "rounding"]);
  expect(findings[0]).toMatchObject({
    where: { rowLabel: "Children", columnLabel: "2018/19" },
    printed: "25",
    shouldBe: "28.6",
    short: "25 in 2018/19; spend ÷ price gives 28.6",
    certainty: "likely",
    state: { tone: "warn", words: "Does not reconcile · likely" },
    tests: 3,
  });
  expect(findings[0]!.also).toHaveLength(2);
  expect(findings[1]).toMatchObject({ title: "Average annual cost, 2018/19", difference: "16" });
  expect(findings[1]!.short).toBe("184,309; average weekly cost 3,535 × 365 ÷ 7 weeks is 184,325");
  expect(counts).toMatchObject({ figures: 12, failed: 0, toLookAt: 3, rounding: 1, agree: 2, untested: 0 });
});

describe("what agrees gives no finding", () => {
  test.each([
    ["5.2.6", published.hackney526, 9],
    ["7.1.10, the scores", published.hackneyScores, 3],
    ["Havering's capacity", published.haveringCapacity, 6],
    ["Havering's local share", published.haveringLocal, 5],
  ])("%s", (_, text, tests) => {
    const { findings, counts } = checkTexts([text]);
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ tests, agree: tests, untested: 0 });
  });
});

describe("sentences", () => {
  test("9.3: the two ends of £52k-£294k are rounded by different rules, those of £0.4m-£2.4m by one", () => {
    const found = slipsOf(checkTexts([low, medium, high], ["Savings are £52k-£294k a year and £0.4m-£2.4m over the life."]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      where: { in: "sentence", sentence: 0, quote: "£52k-£294k", from: 12 },
      short: "“£52k-£294k” by one rule is £52k to £295k",
      kind: "truncated",
      certainty: "certain",
      state: { tone: "warn", words: "Two rounding rules in one range · certain" },
    });
  });

  test("5.3.1 cuts off the cell that 9.3 rounds", () => {
    const found = slipsOf(
      checkTexts([low, medium, high], ["Over the life £0.4m-£2.4m.", "At full occupancy the saving is £1.8 - £2.3 million."]),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      where: { sentence: 1, quote: "£1.8 - £2.3 million" },
      kind: "truncated",
      state: { words: "One cell rounded in two ways · certain" },
    });
    expect(found[0]!.why).toContain("2,356,352");
  });

  test("Havering: 44% needs 280 children, not the 284 of the text", () => {
    const found = slipsOf(checkTexts([published.haveringLocal], [published.haveringText]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ printed: "284", shouldBe: "280", difference: "4", kind: "digit-wrong", certainty: "likely" });
    expect(found[0]!.why).toContain("44% there needs 280: with 284 it would be 43%");
  });

  test("a percentage that no cell gives is not called right, and not wrong either", () => {
    const { findings, untested, counts } = checkTexts([published.hackney524], ["7% of the price is paid for performance."]);
    expect(untested).toEqual([expect.objectContaining({ title: "Sentence 1", printed: "7%" })]);
    expect(findings).toHaveLength(1);
    expect(counts).toMatchObject({ figures: 9, untested: 1 });
  });

  test("an amount that no cell gives is to be looked at; dates, years and references are no amounts", () => {
    const found = slipsOf(checkTexts([low], ["In Table 1 of 5.2.4, from 1 April 2019 (2018/19 prices), 8 boroughs would pay £1,234,567."]));
    expect(found.map(({ short }) => short)).toEqual(["No cell of the table gives £1,234,567"]);
  });
});
