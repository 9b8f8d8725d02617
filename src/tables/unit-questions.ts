/** Prices of a place that look as if they were typed in another unit: a question, never a refusal, with the reading that would make sense. */
import { Decimal, decimal, withCommas } from "../calculation";
import { isList, itemLabel, type AnyAssumption, type Assumptions, type NamedValue, type ValueLookup } from "./assumption";
import type { Warning } from "./table";

/**
 * Below and above, £ a week for one place, a question is asked. Set wide: an eighth of the least and four times the most that the published
 * reports of the tables pay for a place, £2,411.30 (Hackney 2019, 5.2.6) and £7,500 (Havering 2025).
 */
const [leastWeekly, mostWeekly] = [decimal(300), decimal(30_000)];
/** Block and spot for one place differ by less in every published report: £2,411.30 against £3,534.69 (Hackney 2019) is 1.5-fold. */
const mostTimes = 3;
const weeks = 52;

type Price = { readonly label: string; readonly about: string; readonly of: AnyAssumption; readonly unit: string; readonly value: Decimal };

export function unitQuestions(
  assumptions: Assumptions,
  values: Readonly<Record<string, unknown>>,
  lookUp: ValueLookup,
): readonly Warning[] {
  const prices = Object.entries(assumptions).flatMap(([key, of]): Price[] => {
    if (of.wholePlace === undefined) return [];
    const unit = typeof of.unit === "string" ? of.unit : of.unit(lookUp);
    const about = of.wholePlace.givenAs ?? of.label;
    // What may be left blank has no value then.
    if (!isList(of)) return values[key] === null ? [] : [{ label: of.label, about, of, unit, value: values[key] as Decimal }];
    return (values[key] as readonly NamedValue<Decimal | null>[]).flatMap(({ name, value }) =>
      value === null ? [] : [{ label: itemLabel(of, name), about, of, unit, value }],
    );
  });
  const beds = values["beds"] instanceof Decimal ? values["beds"] : decimal(1);
  const asked = prices.flatMap((price): Warning[] => {
    const weekly = weeklyOf(price.value, price.unit, beds);
    return isUsual(weekly) ? [] : [outOfRange(price, weekly, beds, assumptions)];
  });
  const each = asked.filter(({ about }, index) => asked.findIndex((one) => one.about === about) === index);
  return (each.length > 0 ? each : farApart(prices, beds, assumptions)).map((one) => ({ ...one, isQuestion: true }));
}

const isUsual = (weekly: Decimal): boolean => weekly.gte(leastWeekly) && weekly.lte(mostWeekly);

function weeklyOf(value: Decimal, unit: string, beds: Decimal): Decimal {
  if (unit.startsWith("£ a week")) return value;
  return value.div(unit.endsWith("all beds") ? beds.times(weeks) : weeks);
}

const pounds = (value: Decimal): string => `£${withCommas(value.isInteger() ? value.toFixed(0) : value.toFixed(2))}`;
const inWords = ({ value, unit }: Price, beds: Decimal): string =>
  `${pounds(value)} ${unit.startsWith("£ a week") ? "a week" : "a year"} for ${unit.endsWith("all beds") && !beds.eq(1) ? `${beds.toString()} beds` : "one bed"}`;

function outOfRange(price: Price, weekly: Decimal, beds: Decimal, assumptions: Assumptions): Warning {
  const { about, label, value, unit } = price;
  const stated = unit.startsWith("£ a week") ? inWords(price, beds) : `${inWords(price, beds)} is ${pounds(weekly)} a week each`;
  const reading = choicesOf(price, assumptions).find((choice) => choice !== unit && isUsual(weeklyOf(value, choice, beds)));
  if (reading !== undefined)
    return { about, sentence: `${label}: ${stated}. Is it ${readingWords(reading)}?`, repair: readAs(price, reading) };
  const ofAYear = value.div(weeks).toDecimalPlaces(2);
  if (unit.startsWith("£ a week") && isUsual(ofAYear))
    return {
      about,
      sentence: `${label}: ${stated}. Is it a year?`,
      repair: { label, value: ofAYear.toString(), words: `Make it ${pounds(ofAYear)} a week` },
    };
  return { about, sentence: `${label}: ${stated}. Is that right?` };
}

/** Block and spot, each a usual price by itself. */
function farApart(prices: readonly Price[], beds: Decimal, assumptions: Assumptions): readonly Warning[] {
  const [block, spot] = (["block", "spot"] as const).map((side) => prices.find(({ of }) => of.wholePlace?.side === side));
  if (block === undefined || spot === undefined) return [];
  const isNear = (one: Decimal, other: Decimal): boolean => Decimal.max(one, other).lte(Decimal.min(one, other).times(mostTimes));
  const [blockWeekly, spotWeekly] = [block, spot].map(({ value, unit }) => weeklyOf(value, unit, beds)) as [Decimal, Decimal];
  if (isNear(blockWeekly, spotWeekly)) return [];
  const sentence = `A bed costs ${pounds(blockWeekly)} a week in the block (${block.label}) and ${pounds(spotWeekly)} on spot, more than ${mostTimes} times apart.`;
  for (const [price, other] of [
    [block, spotWeekly],
    [spot, blockWeekly],
  ] as const) {
    const reading = choicesOf(price, assumptions).find((choice) => {
      const weekly = weeklyOf(price.value, choice, beds);
      return choice !== price.unit && isUsual(weekly) && isNear(weekly, other);
    });
    if (reading !== undefined)
      return [
        { about: price.about, sentence: `${sentence} Is ${pounds(price.value)} ${readingWords(reading)}?`, repair: readAs(price, reading) },
      ];
  }
  return [{ about: spot.about, sentence: `${sentence} Is that right?` }];
}

/** The week first: most prices of a place are a week's. */
function choicesOf({ of }: Price, assumptions: Assumptions): readonly string[] {
  const field = Object.values(assumptions).find(({ label }) => label === of.wholePlace?.givenAs)?.field;
  const choices = typeof field === "object" ? field.choices : [];
  return [...choices].sort((one, other) => Number(other.startsWith("£ a week")) - Number(one.startsWith("£ a week")));
}

const readingWords = (unit: string): string =>
  unit.replace(/^£ /, "").replace(", each bed", " for one bed").replace(", all beds", " for all beds");
const readAs = ({ about }: Price, reading: string): Warning["repair"] & object => ({
  label: about,
  value: reading,
  words: `Read it as ${reading}`,
});
