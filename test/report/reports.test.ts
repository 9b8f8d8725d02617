import { csv, htmlForWord, htmlPage, leftOutOfPages, markdown, partsForPages, plainText, reportOf } from "../../src/report";
import { assumptionsThatCount } from "../../src/tables";
import { loadTables, tableIds, tableNamed } from "../support/tables";
import { hostileNames, hostileTable, table1OverTerm, tableOfExample } from "../support/reports";

/** Every format against Hackney's Table 1 as the report prints it, and against names that people with bad intentions write. */

const date = "22 November 2026";
beforeAll(loadTables);

const savings = () => reportOf(tableOfExample("savings-grid"), { date, parts: ["over-term"] });

test("a report holds what is printed, and says who has checked it", () => {
  const report = savings();
  expect(report.parts[0]?.rows.map(({ heading, cells }) => [heading, ...cells].map(({ text }) => text))).toEqual(table1OverTerm);
  expect(report.reference).toMatch(
    /^Savings grid: table “savings-grid” of Placement Costing 0\.2\.0, 22 November 2026\. Stamp [0-9A-F]{4}-[0-9A-F]{4}\. Unchecked by a second person\.$/,
  );
  expect(reportOf(tableOfExample("savings-grid"), { date, checkedBy: "Checked by A Reviewer on 23 November 2026" }).reference).toMatch(
    /Checked by A Reviewer on 23 November 2026\.$/,
  );
});

test("the row after which the block no longer saves is marked", () =>
  expect(savings().parts[0]?.rows.map(({ kind }) => kind)).toEqual(["plain", "edge", "plain", "plain", "plain", "plain"]));

test("a source’s date is in the assumptions and in the basis note", () => {
  const { assumptions, basisNote } = reportOf(tableOfExample("options-appraisal"), { date });
  expect(assumptions.find(({ label }) => label === "Years appraised")?.source).toBe("Hackney 2026: 5+1+1, 05/01/2026 (actual)");
  expect(basisNote).toContain(
    "Sources of 05/01/2026: Hackney 2026, options: £18.8m ÷ 7 years; Hackney 2026: 5+1+1. Sources without a date: assumed for the example: the report prints no price.",
  );
});

test("assumptions are in it as people say them, with their sources", () => {
  const { assumptions } = savings();
  expect(assumptions).toContainEqual({
    label: "Block cost, Low",
    value: "£627,000.00",
    unit: "a year, all beds",
    source: "Hackney 2019, Table 1 (forecast)",
  });
  expect(assumptions).toContainEqual({ label: "Term", value: "4+2+2", unit: "years", source: "Hackney 2019, 2.1 (actual)" });
  expect(assumptions.find(({ label }) => label === "Spot: a year is")).toMatchObject({ value: "365/7", unit: "weeks" });
  expect(assumptions.find(({ label }) => label === "Round to")).toMatchObject({ value: "nearest £1", unit: "" });
});

test("where nobody has chosen, the parts are those that a page can hold", () => {
  expect(partsForPages(tableOfExample("savings-grid"))).toEqual(["over-term", "level-1", "level-2", "level-3"]);
  expect(partsForPages(tableOfExample("contract-profile"))).toEqual(["costs", "savings", "cash"]);
});

test("CSV has plain figures, rounded as printed; negative numbers stay numbers", () =>
  expect(csv(savings()).split("\r\n")).toEqual([
    "\uFEFFOccupied beds,Occupancy,Low,Medium,High",
    "5,1,2356352,2040352,1888352",
    "4,0.8,881882,565882,413882",
    "3,0.6,-592589,-908589,-1060589",
    "2,0.4,-2067059,-2383059,-2535059",
    "1,0.2,-3541530,-3857530,-4009530",
    "0,0,-5016000,-5332000,-5484000",
    "",
  ]));

test("CSV writes dates and prices as machines read them", () => {
  const months = csv(reportOf(tableOfExample("contract-profile"), { date, parts: ["months"] })).split("\r\n");
  expect(months[1]).toMatch(/^2020-04-01,1,2020-04-30,/);
  expect(csv(reportOf(tableOfExample("price-per-placement"), { date }))).toContain("Low,2411.3,125387.6,626938,5015504\r\n");
});

test("plain text has a line a row, its cells set apart by tabs, figures as printed", () => {
  const lines = plainText(savings()).split("\n");
  expect(lines.slice(0, 8)).toEqual([
    "Saving over 8 years by beds occupied, £",
    "Occupied beds\tOccupancy\tLow\tMedium\tHigh",
    ...table1OverTerm.map((row) => row.join("\t")),
  ]);
  expect(lines.at(-2)).toMatch(/Unchecked by a second person\.$/);
});

test("Markdown has a table with figures to the right", () => {
  const text = markdown(savings());
  expect(text).toContain(
    "| Occupied beds | Occupancy | Low | Medium | High |\n| --- | ---: | ---: | ---: | ---: |\n| 5 | 100% | 2,356,352 |",
  );
  expect(text).toContain("**Saving over 8 years by beds occupied, £**");
});

test("HTML for Word has one real table with scopes, figures to the right, and nothing to follow", () => {
  const html = htmlForWord(savings());
  expect(html.match(/<table/g)).toHaveLength(1);
  expect(html.match(/<th scope="col"/g)).toHaveLength(5);
  expect(html.match(/<th scope="row"/g)).toHaveLength(6);
  expect(html.match(/<td style="[^"]*text-align:right[^"]*"/g)).toHaveLength(24);
  expect(html).toMatch(/<thead>\s*<tr[^>]*><th/);
  expect(html).not.toMatch(/<a |href|src=|<script|<style/);
  for (const figure of table1OverTerm.flat()) expect(html).toContain(`>${figure}<`);
});

describe.each(tableIds)("%s, for a committee", (id) => {
  test("the finding, one table and at most six assumptions, and what is left out is said", () => {
    const table = tableOfExample(id);
    const report = reportOf(table, { date, isBrief: true });
    expect(report.parts.map((one) => one.id)).toEqual(partsForPages(table).slice(0, 1));
    expect(report.assumptions.length).toBeLessThanOrEqual(6);
    const main = assumptionsThatCount(table).filter(({ unit }) => unit !== "choice").length;
    const more = main - report.assumptions.length;
    expect(report.brief?.moreAssumptions).toBe(
      more === 0 ? "" : `${more} more assumption${more === 1 ? "" : "s"} and all sources are in the workbook.`,
    );
    expect(report.basisNote).not.toMatch(/\bSources\b/);
    expect(reportOf(table, { date }).basisNote).toMatch(/\bSources\b|No source is given/);
    const html = htmlForWord(report, { png: "AAAA", width: 600, height: 280, says: "A chart" });
    expect(html.indexOf("<table")).toBeGreaterThan(html.indexOf("font-weight:bold"));
    expect(html).toContain('<img src="data:image/png;base64,AAAA" width="600" height="280" alt="A chart">');
    expect(html.replace(/<img[^>]*>/, "")).not.toMatch(/<a |href|src=|<script|<style/);
    expect(plainText(report)).not.toMatch(/undefined|NaN/);
  });
});

test("what fits no page is named", () => {
  const table = tableOfExample("contract-profile");
  const printed = partsForPages(table);
  expect(leftOutOfPages(table)).toEqual(
    table.parts.filter(({ id, paneOnly }) => paneOnly !== true && !printed.includes(id)).map(({ caption }) => caption.text),
  );
});

describe.each(tableIds)("%s", (id) => {
  test("has every format, without a hole in it", () => {
    const report = reportOf(tableOfExample(id), { date });
    for (const format of [csv, htmlForWord, htmlPage, markdown, plainText]) {
      const text = format(report);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
      expect(text).toContain(report.parts[0]?.rows[0]?.cells.find(({ plain }) => plain !== undefined)?.[format === csv ? "plain" : "text"]);
    }
    expect(report.parts.length).toBeGreaterThan(0);
    expect(tableNamed(id).about.title).toBe(report.title);
  });
});

describe("names that people with bad intentions write", () => {
  const report = () => reportOf(hostileTable(), { date, parts: ["over-term"] });

  test("are letters in HTML", () => {
    for (const html of [htmlForWord(report()), htmlPage(report())]) {
      expect(html).not.toMatch(/<script|<img|onerror=["a-z]/);
      expect(html).toContain("&#60;script&#62;alert(1)&#60;/script&#62;");
      expect(html).toContain("&#34; onmouseover=&#34;alert(2)");
    }
  });

  test("pasted into Excel, are no formula", () =>
    expect(htmlPage(report())).not.toMatch(/<t[hd][^>]*scope="row"(?![^>]*mso-number-format)[^>]*>=/));

  test("are no formula in CSV, and no separator either", () => {
    const [heading = ""] = csv(report()).split("\r\n");
    expect(heading).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(heading).not.toMatch(/(^|,)"?[=+@]/);
    for (const name of ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1+1"])
      expect(
        csv({ ...report(), parts: [{ id: "p", caption: "", columns: [{ text: name, isWords: true }], rows: [], notes: [] }] }),
      ).toMatch(/^\uFEFF"'/);
  });

  test("are no table, link or markup in Markdown", () => {
    const text = markdown(report());
    expect(text).not.toMatch(/(?<!\\)<script/);
    expect(text).not.toMatch(/https?:\/\//);
    const [heading = "", rule = ""] = text.split("\n").filter((line) => line.startsWith("|"));
    expect(heading.match(/(?<!\\)\|/g)).toHaveLength(rule.match(/\|/g)?.length ?? 0);
  });

  test("turn no line round and break none", () => {
    for (const format of [csv, htmlForWord, markdown, plainText])
      expect(format(report()).replace(/[\r\n\t]/g, "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    expect(plainText(report()).split("\n")[1]?.split("\t")).toHaveLength(2 + hostileNames.length);
  });
});
