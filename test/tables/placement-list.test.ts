/** A list of placements, from the clipboard's text or a sheet's cells to the yearly figures of a table. Expected figures are worked out by hand. */
import { makeTable } from "../../src/tables";
import {
  listFormula,
  listWords,
  pastedLines,
  priceWords,
  readPlacements,
  usualYears,
  yearlyFigures,
  yearlyRows,
  type PlacementList,
} from "../../src/tables/placement-list";
import { serialOf, type Cell } from "../../src/calculation";
import { loadTables, tableNamed } from "../support/tables";

beforeAll(loadTables);

const today = serialOf(2026, 11, 22);

function end<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
const pasted = (text: string) => end(readPlacements(pastedLines(text), today));
const read = (text: string): PlacementList => {
  const list = pasted(text);
  if ("sentence" in list) throw new Error(list.sentence);
  return list;
};
const cells = (rows: Cell[][], firstRow?: number): PlacementList => {
  const list = end(readPlacements(rows, today, firstRow));
  if ("sentence" in list) throw new Error(list.sentence);
  return list;
};
const sentence = (text: string): string => (pasted(text) as { sentence: string }).sentence;
const days = ({ placements }: PlacementList) => placements.map(({ start, end: last }) => [start, last]);
const tabbed = (...lines: string[]): string => lines.map((line) => line.split("|").join("\t")).join("\r\n") + "\r\n";

/** A at £3,500 a week from 1 April 2018 and still there; B at £2,800 from 1 October 2018 to 31 March 2019. */
const two = tabbed("Start|End|Weekly price", "01/04/2018||£3,500.00", "01/10/2018|31/03/2019|£2,800");

describe("what the clipboard holds", () => {
  test("cells apart by tabs; one with lines and quotation marks of its own is one cell", () =>
    expect([...pastedLines('a\t"b\r\n""c"""\td\r\n\te\t\n"open\tf')]).toEqual([
      ["a", 'b\r\n"c"', "d"],
      ["", "e", ""],
      ['"open', "f"],
    ]));

  test("a last line that ends in a tab has its blank cell", () => expect([...pastedLines("a\t")]).toEqual([["a", ""]]));
});

describe("days and prices", () => {
  test.each([
    "01/04/2018",
    "1/4/18",
    "1 Apr 18",
    "1-Apr-2018",
    "01 April 2018",
    "1st April 2018",
    "Sun 1 Apr 2018",
    "2018-04-01",
    "2018-04-01 00:00:00",
    "01/04/2018 09:30",
    "43191",
  ])("%s is 1 April 2018", (text) => expect(days(read(tabbed("Start|End|Weekly price", `${text}||2,800`)))).toEqual([[43191, null]]));

  test("two digits from 50 on are of the last century", () =>
    expect(days(read(tabbed("Start|End|Weekly price", "1/4/99|31/3/49|2,800")))).toEqual([[serialOf(1999, 4, 1), serialOf(2049, 3, 31)]]));

  test.each(["£2,411.30", "2411.3", "£ 2,411.30", "2,411.30 pw", "£2,411.30 per week", "2411.30 p/w"])(
    "%s is 241,130 pence a week",
    (text) => expect(read(tabbed("Start|End|Weekly price", `01/04/2018||${text}`)).placements[0]?.weeklyPrice).toBe(241130),
  );

  test.each(["", "-", "–", "n/a", "Ongoing", "current"])("an end written “%s” is a child still placed", (text) =>
    expect(days(read(tabbed("Start|End|Weekly price", `01/04/2018|${text}|2,800`)))).toEqual([[43191, null]]),
  );

  test("a sheet's cells: serial numbers, with a time of day, nothing, 0 and text", () =>
    expect(
      days(
        cells([
          ["Start", "End", "Price pw"],
          [43191.75, null, 2800],
          [43191, 0, 2800],
          ["01/04/2018", "", "£2,800"],
        ]),
      ),
    ).toEqual([
      [43191, null],
      [43191, null],
      [43191, null],
    ]));
});

describe("which columns", () => {
  test("by their headings, wherever they stand; what else there is does not come through", () => {
    const list = read(
      tabbed(
        "Placements since 2016|||||||",
        "ID|Child|Date of birth|Placement start date|Placement end date|Provider|Core fee|Total weekly cost",
        "7|Ann Other|03/02/2006|01/04/2018||Oak House|1,000.00|£3,500.00",
      ),
    );
    expect(list.columns).toBe(
      "Start is “Placement start date”, end is “Placement end date”, price a week is “Total weekly cost”. The other 5 columns were dropped.",
    );
    expect(list.placements).toEqual([{ start: 43191, end: null, weeklyPrice: 350000 }]);
    expect(JSON.stringify(list)).not.toMatch(/Ann|Oak|2006/);
  });

  test("without headings by what stands in them", () =>
    expect(read(tabbed("12|01/04/2018|02/05/2018|£3,500.00", "13|01/10/2018||2,800.00")).columns).toBe(
      "Start is column 2, end is column 3, price a week is column 4. The other column was dropped.",
    ));

  test("where every child is still placed the ends are a blank column", () =>
    expect(days(read(tabbed("01/04/2018||3,500", "01/10/2018||2,800")))).toHaveLength(2));

  test.each([
    [
      "births and starts without headings",
      "03/02/2006|01/04/2018||£3,500",
      /^Most of these placements would last over five years: one column may be/,
    ],
    [
      "a date of birth without headings",
      "03/02/2006|01/04/2018|31/03/2019|£3,500",
      /^3 columns hold dates\. Put headings above the list: Start, End/,
    ],
    ["no price", "01/04/2018|31/03/2019|Oak House", /two columns of dates and one of prices/],
    ["two columns", "01/04/2018|£3,500", /^Copy at least three columns/],
  ])("%s: what to do about it", (_, line, words) => expect(sentence(tabbed(line, line))).toMatch(words));

  test("a price that is no price of a week, two that may be, and a heading that is missing", () => {
    expect(sentence(tabbed("Start|End|Annual cost", "01/04/2018||184,308.80"))).toBe(
      "The price is headed “Annual cost”. Give what a week costs, under the heading Weekly price",
    );
    expect(sentence(tabbed("Start|End|Weekly core fee|Weekly top-up fee", "01/04/2018||2,000|300"))).toBe(
      "“Weekly core fee” and “Weekly top-up fee” could each be the weekly price. Copy only the column that is",
    );
    expect(sentence(tabbed("Start|Reason|Weekly fee", "01/04/2018|x|2,000"))).toMatch(/^No column is headed as the end/);
  });
});

describe("rows that cannot be read", () => {
  const list = read(
    tabbed(
      "Start|End|Weekly price",
      "01/04/2018|31/03/2019|£3,500",
      "||",
      "01/04/2018|03/02/2018|£3,500",
      "04/25/2018||£3,500",
      "01/04/2018|tbc|£3,500",
      "01/04/2018||",
      "01/04/2018||£2,4l1",
      "||£1,234,567.00",
      "01/04/2018||1000000.01",
    ),
  );
  test("are named by their number, with what to change", () =>
    expect(list.refused).toEqual([
      "Row 4: the end, 3 February 2018, is before the start, 1 April 2018",
      "Row 5: the start is “04/25/2018”. Write a date as day/month/year, like 01/04/2018",
      "Row 6: the end is “tbc”. Write a date as day/month/year, like 31/03/2019, or leave it blank for a child still placed",
      "Row 7: the price is blank or 0. Type the price of a week, like 2,411.30",
      "Row 8: the price is “£2,4l1”. Type the price of a week, like 2,411.30",
      "Row 9: the start is blank. Type the date of the first day, like 01/04/2018",
      "Row 10: the price, £1,000,000.01, must be from £0 to £1,000,000 a week",
    ]));
  test("are counted", () => expect(listWords(list)).toBe("1 placement, 1 April 2018 to 31 March 2019; 7 rows could not be read"));
  test("in a sheet by the sheet's own number", () =>
    expect(
      cells(
        [
          ["Start", "End", "Weekly price"],
          [43191, null, 1],
          [43191, 43190, 1],
        ],
        11,
      ).refused,
    ).toEqual(["Row 13: the end, 31 March 2018, is before the start, 1 April 2018"]));
  test("where none can be read, the first says why", () =>
    expect(sentence(tabbed("Start|End|Weekly price", "01/04/2018||0"))).toMatch(/price|None of the 1 rows/));
  test("an empty paste and a list of headings alone", () => {
    expect(sentence("")).toBe("There is no list. Copy its rows in Excel, with their headings");
    expect(sentence("\r\n\t\t\r\n")).toBe("There is no list. Copy its rows in Excel, with their headings");
    expect(sentence(tabbed("Start|End|Weekly price"))).toMatch(/^Copy|^No column|no placement/);
  });
});

describe("the yearly figures", () => {
  const list = read(two);
  const figures = (first: number, last: number) => {
    const found = yearlyFigures(list.summary, { first, last }, today);
    if ("sentence" in found) throw new Error(found.sentence);
    return found;
  };

  test("by hand: A is £500 a day for 365 and 366 days, B £400 a day for 182", () => {
    const [first, second] = figures(2018, 2019).years;
    // 365 × 500 + 182 × 400 = 255,300 over 547 days
    expect([first?.name, first?.outturn.toString(), first?.placements.toString()]).toEqual(["2018/19", "255300", "2"]);
    expect(first?.price?.weekly.toFixed(6)).toBe("3267.093236");
    expect(first?.children.toFixed(6)).toBe("1.498630");
    // 366 × 500
    expect([second?.outturn, second?.price?.weekly, second?.children].map(String)).toEqual(["183000", "3500", "1"]);
  });

  test("the table made of them reconciles, by CARE.PLACEMENTTREND's own figures", () => {
    const { fromPlacements: labels } = tableNamed("placement-trend");
    const rows = yearlyRows(labels!, figures(2018, 2018).years, list, today);
    expect(rows).toEqual(
      [
        { label: "Spend, 2018/19", value: 255300, source: "list of 2 placements", status: "actual" },
        { label: "Children placed, 2018/19", value: 1.4986301369863, source: "list of 2 placements", status: "actual" },
        { label: "Average price, 2018/19", value: 3267.09323583181, source: "list of 2 placements", status: "actual" },
      ].map((row) => ({ ...row, value: expect.closeTo(row.value, 9) as number })),
    );
    const made = makeTable(tableNamed("placement-trend"), rows);
    if (!("table" in made)) throw new Error(JSON.stringify(made.problems));
    expect(made.table.headline[0]).toBe("Spend, children and prices reconcile.");
    const [year, , , , , each, gap, full] = made.table.parts[0]?.rows[0]?.figures ?? [];
    expect(year).toEqual({ text: "2018/19" });
    expect(each !== undefined && "value" in each && each.value.toFixed(4)).toBe("170355.5759");
    expect(gap !== undefined && "value" in gap && gap.value.abs().lt("1e-12")).toBe(true);
    expect(full !== undefined && "value" in full && full.value.toFixed(6)).toBe("1.498630");
  });

  test("a leap year's gap is one day in 365, and said", () => {
    expect(figures(2018, 2019).remarks).toEqual(["2019/20 has 366 days: where a year is taken as 365, the gap there is 0.3%"]);
    const made = makeTable(
      tableNamed("placement-trend"),
      yearlyRows(tableNamed("placement-trend").fromPlacements!, figures(2019, 2019).years, list, today),
    );
    const gap = "table" in made ? made.table.parts[0]?.rows[0]?.figures[6] : undefined;
    expect(gap !== undefined && "value" in gap && gap.value.toFixed(6)).toBe((1 / 365).toFixed(6));
  });

  test("which years there are, and which are taken unless someone chooses", () => {
    const years = list.summary.all;
    expect(years).toEqual({ first: 2018, last: 2026 });
    expect(usualYears(years, today)).toEqual({ first: 2018, last: 2025 });
    expect(usualYears({ first: 1999, last: 2026 }, today)).toEqual({ first: 2014, last: 2025 });
    expect(usualYears({ first: 2026, last: 2026 }, today)).toEqual({ first: 2026, last: 2026 });
  });

  test("a year that is not over is a forecast, and is said", () => {
    expect(figures(2026, 2026).remarks).toEqual(["2026/27 is not over: a child still placed is counted until 31 March 2027"]);
    const rows = yearlyRows(
      { spend: "S", children: "C", price: "P" },
      figures(2025, 2026).years,
      { ...list, refused: ["Row 3: …"] },
      today,
    );
    expect(rows.slice(0, 2).map(({ status }) => status)).toEqual(["actual", "forecast"]);
    expect(rows[0]?.source).toBe("list of 2 placements, 1 row left out");
  });

  test("years that cannot be had", () => {
    const gap = read(tabbed("Start|End|Weekly price", "01/04/2016|31/03/2017|1", "01/04/2018|31/03/2019|1"));
    expect(yearlyFigures(gap.summary, { first: 2016, last: 2018 }, today)).toEqual({
      sentence: "No child was placed in 2017/18. Choose years without it",
    });
    expect(yearlyFigures(gap.summary, { first: 2018, last: 2016 }, today)).toHaveProperty(
      "sentence",
      expect.stringMatching(/^2018\/19 comes after 2016\/17/),
    );
    expect(yearlyFigures(list.summary, { first: 2010, last: 2022 }, today)).toHaveProperty("sentence", expect.stringMatching(/^13 years/));
  });
});

test("the summary says how many, from when to when, how many are still placed, and the prices", () => {
  expect(listWords(read(two))).toBe("2 placements, 1 April 2018 to 31 March 2019, 1 still placed");
  expect(priceWords(read(two))).toBe("Prices are from £2,800.00 to £3,500.00 a week");
});

test("the formula refers to the cells of the list, where all are numbers", () => {
  const list = cells([
    ["Child", "Start", "End", "Weekly price"],
    ["A", 43191, null, 3500],
    ["B", 43374, 43555, 2800.5],
  ]);
  expect(listFormula(list.area!, { sheet: "Our list", row: 4, column: 1 }, { first: 2018, last: 2019 })).toBe(
    "=CARE.PLACEMENTTREND('Our list'!C6:C7,'Our list'!D6:D7,'Our list'!E6:E7,2018,2019,TRUE)",
  );
  expect(
    cells([
      ["Start", "End", "Weekly price"],
      ["01/04/2018", null, 3500],
    ]).area,
  ).toBeNull();
  expect(
    cells([
      ["Start", "End", "Weekly price"],
      [43191.5, null, 3500],
    ]).area,
  ).toBeNull();
});

test("more rows than a list has are refused before they are looked at", () =>
  expect(sentence("1\t2\t3\n".repeat(100_002))).toBe(
    "The pane reads 100,000 rows at most. For SSDA903 episodes beyond that ask whoever uses the command line for: placement-costing placements EPISODES.csv --prices PRICES.csv",
  ));

describe("SSDA903 episodes", () => {
  const headings = "CHILD|DECOM|RNE|LS|CIN|PLACE|PLACE_PROVIDER|DEC|REC|REASON_PLACE_CHANGE|HOME_POST|PL_POST|URN";
  const episode = (child: string, from: string, place: string, to: string, status = "C2"): string =>
    `${child}|${from}|S|${status}|N1|${place}|PR4|${to}|X1||AB1 2|CD3 4|1234567`;

  test("have no price: no number in them is taken for one", () => {
    for (const list of [headings, headings.toLowerCase()]) {
      const said = sentence(tabbed(list, episode("384923", "01/04/2024", "K2", "01/07/2024"), episode("384924", "01/04/2024", "K2", "")));
      expect(said).toMatch(/^These are SSDA903 episodes, which have no prices/);
      expect(said).not.toMatch(/3849|1234567/);
    }
  });

  test("a CHILD or URN whose heading speaks of a price is none either; a column of prices beside them is", () => {
    const list = read(
      tabbed(
        `${headings}|Weekly price`,
        `${episode("384923", "01/04/2024", "K2", "01/07/2024")}|5,200`,
        `${episode("384923", "01/07/2024", "K2", "")}|5,300`,
      ),
    );
    expect(list.columns).toContain("price a week is “Weekly price”");
    expect(list.columns).toContain("DEC is the day after the last night.");
    // Joined on 1 July: 30 June is the last day of the first, and no day counts twice.
    expect(days(list)).toEqual([
      [serialOf(2024, 4, 1), serialOf(2024, 6, 30)],
      [serialOf(2024, 7, 1), null],
    ]);
    expect(JSON.stringify(list)).not.toMatch(/384923|1234567|AB1/);
  });

  test("short breaks are left out, an episode without a night is nothing, 31/12/9999 is open", () => {
    const list = read(
      tabbed(
        `${headings}|Weekly price`,
        `${episode("1", "01/04/2024", "K2", "01/07/2024", "V3")}|5,200`,
        `${episode("2", "01/04/2024", "R3", "01/07/2024", "v4")}|5,200`,
        `${episode("3", "05/05/2024", "K2", "05/05/2024")}|5,200`,
        `${episode("4", "05/05/2024", "K2", "31/12/9999")}|5,200`,
      ),
    );
    expect(days(list)).toEqual([[serialOf(2024, 5, 5), null]]);
    expect(list.refused).toEqual([]);
    expect(list.columns).toContain("Short breaks (LS V3, V4) are left out.");
  });

  test("without the column LS short breaks cannot be told, which is said", () =>
    expect(read(tabbed("DECOM|DEC|PLACE|Weekly price", "01/04/2024||K2|5,200")).columns).toContain(
      "There is no column LS, so that short breaks cannot be told and are counted.",
    ));

  test("without headings, whole numbers before the dates may name children", () =>
    expect(sentence(tabbed("4711|01/04/2024|K2|01/07/2024", "4712|01/04/2024|K2|01/08/2024"))).toMatch(
      /^The whole numbers before the dates could name the children\. /,
    ));

  test("the formula over their cells does not count DEC", () => {
    const list = cells([
      ["DECOM", "DEC", "Weekly price"],
      [45383, 45474, 5200],
    ]);
    expect(listFormula(list.area!, { sheet: "Episodes", row: 0, column: 0 }, { first: 2024, last: 2024 })).toMatch(
      /,2024,2024,TRUE,FALSE\)$/,
    );
  });
});
