import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checked, read } from "./read-and-check";

/** The published reports in our words, with their figures, tables and paragraph numbers: what an audit of them found must be found. */

const found = async (path: string) => checked(await read(path)).findings.filter(({ kind }) => kind !== "rounding");

describe("Hackney 2019", () => {
  const all = found("reports/hackney-2019.md");
  const of = async (printed: string) => (await all).filter((finding) => finding.printed === printed);

  test("the total with two digits swapped, in paragraph 5.2.4", async () => {
    const [only, ...others] = await of("£4,797,965.16");
    expect(others).toEqual([]);
    expect(only).toMatchObject({ shouldBe: "£4,797,956.16", kind: "digits-swapped", where: { number: "5.2.4", table: "Table 1" } });
  });

  test("three prices for one quantity are one finding that lists the places", async () => {
    const [only, ...others] = (await all).filter(({ kind }) => kind === "printed-differently");
    expect(others).toEqual([]);
    expect(only?.short).toBe("One quantity in 3 figures: £685,422, 685,419.80 and £685,620");
    expect([only?.where, ...(only?.also ?? [])].map((where) => where?.number)).toEqual(["2.2", "5.2.5", "5.2.6", "11.4"]);
  });

  test("£685k both with the management fees and without", async () => {
    const [only] = await of("£685k");
    expect(only).toMatchObject({
      kind: "with-and-without",
      short: "£685k is printed both with and without management fees",
      where: { number: "9.2" },
    });
  });

  test("a range with one end cut off, whose cells stand in tables of another chapter", async () => {
    const [only] = await of("£52k-£294k");
    expect(only).toMatchObject({
      shouldBe: "£52k to £295k",
      where: { number: "9.3", sentence: expect.stringContaining("£52k-£294k") as string },
    });
  });

  test("the spend that does not reconcile with children and average cost, and nothing else", async () => {
    expect((await all).map(({ where, printed }) => `${where.number ?? ""} ${printed}`).sort()).toEqual(
      ["2.2 £685,422", "5.2.4 £4,797,965.16", "5.3.4 25", "9.2 £685k", "9.3 £52k-£294k"].sort(),
    );
  });
});

test("Havering 2025: 284 children in the text, 280 in the table, which its 44% needs", async () => {
  const [only, ...others] = await found("reports/havering-2025.md");
  expect(others).toEqual([]);
  expect(only).toMatchObject({ printed: "284", shouldBe: "280", where: { number: "1.1" } });
  expect(only?.why).toContain("44% there needs 280: with 284 it would be 43%");
});

test.each(["cabinet-2018", "hackney-2026", "southampton-2019"])("%s: no finding", async (name) => {
  expect(await found(`reports/${name}.md`)).toEqual([]);
});

/** Each figure of the audit that agrees, where our rebuilt reports print it, has no finding, but for those that contradict another. */
test("the figures that agree have no finding", async () => {
  const contradicted = new Set(["£685,422", "685,419.80", "£685k", "£52k"]);
  for (const name of ["hackney-2019", "havering-2025", "cabinet-2018", "hackney-2026", "southampton-2019"]) {
    const golden = JSON.parse(readFileSync(join(__dirname, "..", "golden", "reports", `${name}.json`), "utf8")) as readonly {
      printed: string;
      verdict: string;
    }[];
    const agreeing = new Set(golden.filter(({ verdict }) => verdict === "agrees").map(({ printed }) => printed));
    const wrong = (await found(`reports/${name}.md`)).flatMap(({ printed, where, also }) => [
      printed,
      where.quote,
      ...also.map(({ quote }) => quote),
    ]);
    expect(wrong.filter((printed) => agreeing.has(printed) && !contradicted.has(printed) && printed !== "280" && printed !== "25")).toEqual(
      [],
    );
  }
});
