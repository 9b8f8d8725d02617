/** Numbers of a text that are no figures, beside some that are. */
import { quotedFigures } from "../../../src/checking/printed-tables/prose/quoted-figures";

const quotesOf = (text: string): readonly string[] => quotedFigures(text, 0, 100).map(({ quote }) => quote);

test.each([
  "In 2019-20, 2018/19, 2017 to 2018 and 1998–99, as in 2016.",
  "See 5.2.4, Table 3, paragraphs 4.1 and 4.3 to 4.6, Appendix 2, section 9.3, sections 31, 32 and 34(2).",
  "Ring 020 7123 4567, 01432 260000 or +44 20 7946 0018.",
  "Write to SW1P 3BT or HR1 2ZB, or see https://example.org/2024/45/report.",
  "On 31 March 2018, from 1 April to 31 March 2024, on March 31, 2024, 2024-03-31 and 31/03/24.",
  "At 10.30am, 9:15 and 5 o'clock, 24/7.",
  "Children aged 16 and 17, 16- and 17-year-olds, under-18s, the over 65s and 15-year-olds.",
  "Covid-19, in week 12 of the year, at month 7, on the 3rd and 21st.",
  "In band 5, at tier 2 and key stage 4, option 3, lots 1 and 2, item 7.",
])("none: %s", (text) => {
  expect(quotesOf(text)).toEqual([]);
});

test.each([
  ["Under section 114 45 councils and 1,200 homes spent £3.2m, 44% and £4.5bn.", ["45", "1,200", "£3.2m", "44%", "£4.5bn"]],
  ["In the month 45 homes closed, and 3 (12%) moved in 2018-19.", ["45", "3", "12%"]],
  ["By 30 September 70% were made, on 31 March 45 homes were open, and in March 2024 1,200 beds.", ["70%", "45", "1,200"]],
  ["At month 9 the forecast is £4.5m for 52 weeks.", ["£4.5m", "52"]],
  ["Table 4 shows 35 homes, and that 2,018 of 2,140 children stayed.", ["35", "2,018", "2,140"]],
  ["Of 454 homes in 9 regions 34 (7.5%) closed; 6.9 percentage points fewer.", ["454", "9", "34", "7.5%", "6.9"]],
  ["It costs £1.2m-£1.5m, between 20% and 25% of all, in May 52 people.", ["£1.2m-£1.5m", "20% and 25%", "52"]],
])("%s", (text, quotes) => {
  expect(quotesOf(text)).toEqual(quotes);
});
