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
