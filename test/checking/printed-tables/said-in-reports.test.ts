/** What reports say beside a table: much of it is none of the table's, and some of it is wrong by itself. Worked out by hand. */
import { checkRows, slipsOf } from "./as-pasted";

const table = [
  "Trust | September 2024 | September 2025",
  "Northern | 534 | 438",
  "South Eastern | 466 | 399",
  "Southern | 338 | 370",
  "All | 1,338 | 1,207",
];
const said = (rows: readonly string[], ...sentences: readonly string[]): readonly string[] =>
  slipsOf(checkRows(rows, sentences)).map(({ short }) => short);

describe("the word for a change", () => {
  test.each([
    ["Since September 2024 the number has increased, from 1,338 to 1,207.", "“increased” should be “decreased”: from 1,338 to 1,207"],
    ["The Southern trust fell from 338 to 370.", "“fell” should be “rose”: from 338 to 370"],
    ["Spend rose to £5m from £6m.", "“rose” should be “fell”: from £6m to £5m"],
    ["There were 74 residents, an increase of four per cent from 77 in the year before.", "“increase” should be “decrease”: from 77 to 74"],
    ["Costs were £6m, down from £5m.", "“down” should be “up”: from £5m to £6m"],
    ["Numbers are up from 14 to 12.", "“up” should be “down”: from 14 to 12"],
    ["The Northern trust rose by 18.0%, from 534 to 438.", "“rose” should be “fell”: from 534 to 438"],
  ])("goes the way of its figures: %s", (sentence, short) => {
    expect(said(table, sentence)).toContain(short);
  });

  test.each([
    "Since September 2024 the number has decreased, from 1,338 to 1,207.",
    "Spend rose to £6m from £5m.",
    "It has not risen from 5 to 4.",
    "Costs were £6m, up from £5m, and fell by £2m from £4m to £2m.",
    "An increase of 5 from 10 to 15 is asked for.",
    "Numbers fell from 1 April to 31 March.",
    "In the rank of all the council rose from 12 to 3.",
    "Costs rose; the offer went from £6m to £5m.",
    "The balance rose from -5 to -3.",
    "Schools account for £310,000 and child protection for £125,000, up from £283,000 and £80,000.",
  ])("is let alone: %s", (sentence) => {
    expect(said(table, sentence).filter((short) => short.startsWith("“"))).toEqual([]);
  });
});

describe("an amount whose thousands are not parted by threes", () => {
  test.each(["£4,100,00", "£12,5", "1,234,56", "£1,2345"])("is a finding: %s", (amount) => {
    expect(said(table, `The whole comes to ${amount} over the term.`)).toEqual([`“${amount}” has a group of digits that are not three`]);
  });

  test.each(["Options 3,4 and 5 were left out.", "On 3,12 and 14 May homes were seen.", "It comes to £4,100,000, or £1,250.50 each."])(
    "is none: %s",
    (sentence) => {
      expect(said(table, sentence).filter((short) => short.includes("group"))).toEqual([]);
    },
  );
});

describe("figures that the table does not have", () => {
  test("are untested: of other things, and several at once", () => {
    const text = "There are 26,000 posts in the country. The Northern trust has £13.3m, £21.6m and £3.8m for them.";
    const { untested } = checkRows(table, text.split(/(?<=\.) /));
    expect(said(table, ...text.split(/(?<=\.) /))).toEqual([]);
    expect(untested.map(({ printed }) => printed)).toEqual(expect.arrayContaining(["26,000", "£13.3m", "£21.6m", "£3.8m"]));
  });
});

test("one amount that no cell gives is a finding where the sentence speaks of the table's line, and two are of something else", () => {
  const prices = ["Home | Block | Spot", "Northern home | £627,000 | £921,544", "Southern home | £666,500 | £921,544"];
  expect(said(prices, "The Northern home costs £1,333,512 in all.")).toEqual(["No cell of the table gives £1,333,512"]);
  expect(said(prices, "The Northern home costs £1,333,512 in all, and £12,778 for rent.")).toEqual([]);
});

describe("a share", () => {
  // 5,482 + 927 + 283 + 1,084 = 7,776: 70.5, 11.9, 3.6 and 13.9 % of it.
  const savings = ["Savings | £000", "As planned | 5,482", "Still to come | 927", "By other means | 283", "This year only | 1,084"];

  test("may be of all that the table has, though no total is printed", () => {
    expect(said(savings, "70% (£5.482m) was made, and a further 12% (£0.927m) is to come.")).toEqual([]);
    expect(said(savings, "Of the rest, 4% (£283k) was made by other means and 14% (£1,084k) for this year only.")).toEqual([]);
  });

  test("of a rise is of what there was before: 2.60 of 40.86 is 6.4%", () => {
    const bill = ["Band D | £", "Bill of 2025 | 43.46", "Increase on 2024 | 2.60"];
    expect(said(bill, "A home will pay £43.46, an increase of £2.60 or 6.4%.")).toEqual([]);
  });
});

test("a percentage that is nowhere near the one that the table gives is of something else", () => {
  const homes = [
    " | Finished | Begun",
    "Associations, change | 618 | -215",
    "Councils, change | 306 | 577",
    "Private, change | -229 | -1,593",
    "All, change | 695 | -1,231",
  ];
  expect(said(homes, "Private builders began 1,593 (11%) fewer and housing associations 215 (4%) fewer.")).toEqual([]);
});

test("a percentage more than twice the one that the table gives is of something else, and one within twice is a slip", () => {
  // 1,575 ÷ 1,500 is 1.05.
  const homes = ["Homes | 2018-19 | 2019-20", "Begun | 1,500 | 1,575"];
  expect(said(homes, "Homes begun were 1,575, up by 13%.")).toEqual([]);
  expect(said(homes, "Homes begun were 1,575, up by 9%.")).toEqual(["9% should be 5%"]);
});

test("a quoted figure with swapped digits is found where it was rounded as well", () => {
  const orders = ["Orders | 2018-19 | 2019-20", "Payback | 16,470 | 16,710", "Treatment | 600 | 510"];
  expect(said(orders, "There were 17,600 payback orders in 2019-20.")).toEqual(["17,600 should be 16,710"]);
});

describe("a change and what it came to", () => {
  // 341 ÷ 285 is 1.1965, 195 ÷ 186 is 1.0484.
  const grants = ["£m | 2007/08 | 2008/09", "Research grants | 285 | 341", "Teaching grants | 186 | 195"];

  test("are no range: by 19.6% to £341 million", () => {
    expect(said(grants, "Research grants rose by 19.6% to £341 million.")).toEqual([]);
    expect(said(grants, "Research grants rose by 16.9% to £341 million.")).toEqual(["16.9% should be 19.6%"]);
  });

  test("a level is no change: 58% of the total, down to 42%", () => {
    // 1,232 ÷ 2,114 is 58.3%.
    const aid = ["£m | 2006-07 | 2007-08", "Civil | 869 | 882", "Criminal | 1,258 | 1,232", "Total | 2,127 | 2,114"];
    const sentence = (share: string) => `By 2007-08 criminal aid had grown to ${share} of the total, which brought civil aid down to 42%.`;
    expect(said(aid, sentence("58%"))).toEqual([]);
    expect(said(aid, sentence("48%"))).toEqual(["48% should be 58%"]);
  });

  test("of one year are no change: 1,384 men and 64 women are 1,448, which rose by 0.6%", () => {
    const prisons = ["Prisoners | 2017/18 | 2018/19", "Men | | 1,384", "Women | | 64", "All | | 1,448", "On remand | 368 | 436"];
    expect(said(prisons, "The population rose by 0.6 per cent to 1,448, with 1,384 men and 64 women.")).toEqual([]);
  });

  test("against a year that the table has not are untested: ten years earlier", () => {
    // 162 ÷ 155 is 1.045.
    const fires = ["Thousands | 2014/15 | 2015/16", "Fires | 155 | 162", "False alarms | 216 | 214"];
    expect(said(fires, "There were 162 fires, 5% more than the 155 of 2014/15 but 52% fewer than ten years earlier.")).toEqual([]);
    expect(said(fires, "There were 162 fires, 15% more than the 155 of 2014/15.")).toEqual(["15% should be 5%"]);
  });
});

describe("the figure of another line", () => {
  const women = ["Women in the quartile | 2018 | 2019", "Lower | 64% | 65%", "Lower middle | 57% | 58%", "Upper | 31% | 36%"];

  test.each([
    ["In the lower quartile 58% were women in 2019.", "58% should be 65%"],
    ["In the lower middle quartile 65% were women in 2019.", "65% should be 58%"],
    ["In 2019 the upper quartile had 31% women.", "31% should be 36%"],
  ])("is named where the sentence names its line and its year: %s", (sentence, short) => {
    expect(said(women, sentence)).toEqual([short]);
  });

  test.each([
    "In the lower quartile 65% were women in 2019.",
    "In the lower middle quartile 58% were women in 2019, and in the lower one 65%.",
    "From 2018 to 2019 the lower quartile went from 64% to 65%.",
    "In 2019 no quartile had fewer women than the upper, with 36%, and 58% were women in the one above the lowest.",
  ])("is let alone where it is right, or where several are named: %s", (sentence) => {
    expect(said(women, sentence)).toEqual([]);
  });

  test("is none where the figure is said to be what it is a share of", () => {
    const staff = ["5 April | 2022 | 2023", "Women | 471 | 500", "Men | 321 | 302", "All | 792 | 802"];
    expect(said(staff, "Men were 41% of the 792 in 2022.")).toEqual([]);
  });
});

describe("a share whose part is named", () => {
  // 27.8 ÷ 282.5 is 9.8%, 86.2 ÷ 207.8 is 41.5%.
  const university = [
    "2020/21 | £m",
    "Tuition fees | 230.5",
    "Funding council grants | 27.8",
    "Other income | 24.2",
    "Total income | 282.5",
    "Teaching | 206.2",
    "Upkeep | 63.4",
    "Total spending | 269.6",
  ];

  test("is of the total that is named, by the line with the most words", () => {
    expect(said(university, "10% of the income is from funding council grants.")).toEqual([]);
    expect(said(university, "13% of the income is from funding council grants.")).toEqual(["13% should be 10%"]);
  });

  test("is of the line named just before it", () => {
    const council = [
      "Department | Gross £m | Net £m",
      "Education | 107.5 | 86.2",
      "Social services | 106.2 | 66.3",
      "Transport | 44.9 | 55.3",
      "Total | 258.6 | 207.8",
    ];
    expect(said(council, "Education took 41.5% of the council's net spending, and social services somewhat less.")).toEqual([]);
    expect(said(council, "Education took 45.1% of the council's net spending, and social services somewhat less.")).toEqual([
      "45.1% should be 41.5%",
    ]);
  });

  test("is of no one line where several are taken together", () => {
    expect(said(university, "A further 30% of the income is from tuition fees and other income together.")).toEqual([]);
  });
});

describe("figures of a table in thousands, quoted by their digits", () => {
  // 32,680 − 32,108 is 572.
  const services = [
    "Service | Budget £000 | Outturn £000 | Underspend £000",
    "Education | 17,962 | 17,545 | 417",
    "Planning | 4,993 | 4,881 | 112",
    "Highways | 9,725 | 9,682 | 43",
    "Total | 32,680 | 32,108 | 572",
  ];
  const of = (budget: string, difference: string): readonly string[] => [
    `The outturn is 32,108 (£000) against a budget of ${budget} (£000).`,
    `The difference between them is ${difference} (£000).`,
  ];

  test("are found with a slip, and so is the difference of the two in the sentence before", () => {
    expect(said(services, ...of("32,680", "572"))).toEqual([]);
    expect(said(services, ...of("32,860", "572"))).toEqual(["32,860 should be 32,680"]);
    expect(said(services, ...of("32,680", "752"))).toEqual(["752 should be 572"]);
    expect(said(services, "The outturn is £32.108m against a budget of £32.680m.", "The gap is £0.752m.")).toEqual([
      "£0.752m should be £0.572m",
    ]);
    expect(said(services, "The outturn is £32.108m against a budget of £32.680m.", "That is £0.752m less.")).toEqual([
      "£0.752m should be £0.572m",
    ]);
  });

  test("are let alone where they are of something else", () => {
    expect(
      said(services, "The outturn is 32,108 (£000), and 14,210 households were asked.", "The difference it made is 752 lives."),
    ).toEqual([]);
    expect(said(services, ...of("32,680", "572"), "The difference between boroughs is £752,000.")).toEqual([]);
  });
});

describe("what a line is compared with stands in a cell that is blank", () => {
  const account = [
    "Housing account, £m | Budget | Forecast",
    "Spending | 73.090 | 72.858",
    "Repairs | 17.996 | 17.996",
    "Supervision | | 20.033",
    "Deficit met from balances | | 1.912",
  ];

  test("an overspend against it is untested", () => {
    const { untested, findings } = checkRows(account, ["Supervision is forecast at £20.033m, an overspend of £0.032m."]);
    expect(findings).toEqual([]);
    expect(untested.map(({ printed }) => printed)).toContain("£0.032m");
    expect(said(account, "Supervision is forecast at £20.033m, some £4,000 up on the year before.")).toEqual([]);
    // 73.090 − 72.858 = 0.232.
    expect(said(account, "Spending is forecast at £72.858m, an underspend of £0.323m.")).toEqual(["No cell of the table gives £0.323m"]);
  });

  test("a percentage that a total has not is nothing to compare it with", () => {
    // 92.1 − 89.7 is 2.4.
    const spending = [
      "£m | Budget | Forecast | % spent",
      "Care | 71.6 | 70.2 | 98%",
      "Schools | 20.5 | 19.5 | 95%",
      "Total | 92.1 | 89.7 |",
    ];
    expect(said(spending, "In total £89.7m is forecast, an underspend of £4.2m.")).toEqual(["No cell of the table gives £4.2m"]);
  });

  test("an amount in thousands for millions is said in millions, and one in thousands for pounds in pounds", () => {
    expect(said(account, "The deficit of £1.912k is met from balances.")).toEqual(["£1.912k should be £1.912m"]);
    const week = ["Home | Price a week", "Oak | £2,210", "Elm | £1,944"];
    expect(said(week, "Oak costs £2,210k a week.")).toEqual(["£2,210k should be £2,210"]);
    expect(said(account, "Spending is forecast at 72.858 thousand.")).toEqual(["72.858 thousand should be 72.858 million"]);
  });
});

describe("a change of percentages", () => {
  // 35.8 − 33.3 is 2.5; 2.5 ÷ 33.3 is 7.5%.
  const rates = ["Reoffending, % | 2010 | 2012", "All | 33.3% | 35.8%", "After custody | 69.7% | 72.6%"];

  test.each([
    ["The rate rose by 2.5 per cent, from 33.3 per cent to 35.8 per cent.", "“2.5 per cent” should be “2.5 percentage points”"],
    ["The rate rose from 33.3% to 35.8%, an increase of 2.5%.", "“2.5%” should be “2.5 percentage points”"],
    ["Of those after custody it was 35.8%, 2.5% higher than the 33.3% of a year before.", "“2.5%” should be “2.5 percentage points”"],
    ["Of all, 35.8% did, an increase of 2.5% since 2010, when it was 33.3%.", "“2.5%” should be “2.5 percentage points”"],
    ["It has risen to 35.8% from 33.3%, up by about 3%.", "“about 3%” should be “about 3 percentage points”"],
  ])("in points is none in per cent: %s", (sentence, short) => {
    expect(said(rates, sentence)).toEqual([short]);
  });

  test.each([
    "The rate rose by 2.5 percentage points, from 33.3 per cent to 35.8 per cent.",
    "The rate rose by 7.5%, from 33.3% to 35.8%.",
    "Of all, 33.3% in 2010 and 35.8% in 2012 reoffended, and of 2.5% nothing is known.",
    "Reoffending rose by 2.5%, to 35.8% of the first and 33.3% of the second.",
    "From 100% to 98% in a year is a fall of 2%.",
  ])("is let alone: %s", (sentence) => {
    expect(said(rates, sentence).filter((short) => short.includes("points"))).toEqual([]);
  });
});

test("shares of one whole that are said in a row, and a part that is named by its row and by its column", () => {
  // 86.2 ÷ 207.8 is 41.5%, 66.3 ÷ 207.8 is 31.9%; 66.3 is 31% of 106.2 + 39.9 + 66.3 too, which is nothing.
  const departments = [
    "Department | Gross spending £m | Gross income £m | Net spending £m",
    "Education | 107.5 | 21.3 | 86.2",
    "Social services | 106.2 | 39.9 | 66.3",
    "Housing | 112.4 | 57.1 | 55.3",
    "Total | 326.1 | 118.3 | 207.8",
  ];
  expect(said(departments, "Education took 41.5% of the net spending and social services 31.9%.")).toEqual([]);
  expect(said(departments, "Education took 41.5% of the net spending and social services 31%.")).toEqual(["“31%” to the nearest is 32%"]);
  expect(said(departments, "Social services took 22% of the council's net spending.")).toEqual(["22% should be 32%"]);
});
