/** What tables that compare two sides over a term ask about prices: whether they rise, by what, in which year’s pounds, and of which year each side’s is. */
import { chosenText, type AssumptionValues, type ValueLookup } from "../../assumption";
import type { SheetAssumption } from "../../assumption-kinds";
import { choiceAssumption, foldedChoice } from "../../basis";
import { rateList } from "../../listed-rates";

const stay = "Stay as they are";
const inCash = "Rise, in cash prices";
const inFirstYears = "Rise, in first year’s prices";
const aboveInflation = "Rise above inflation";
export type PricesOverTerm = typeof stay | typeof inCash | typeof inFirstYears | typeof aboveInflation;

const pricesOverTerm: SheetAssumption<PricesOverTerm> = {
  ...choiceAssumption<PricesOverTerm>("Prices over the term", [stay, inCash, inFirstYears, aboveInflation], "main"),
  inLine: (words) => (words === stay ? null : `prices ${words.charAt(0).toLowerCase()}${words.slice(1)}`),
  does: "Cash prices: pounds of each year. First year’s prices: general inflation is taken out of the rises. Above inflation: the rises leave it out",
};

export const doRise = ({ pricesOverTerm: chosen }: { readonly pricesOverTerm: PricesOverTerm }): boolean => chosen !== stay;
export const isCash = ({ pricesOverTerm: chosen }: { readonly pricesOverTerm: PricesOverTerm }): boolean => chosen === inCash;
export const isDeflated = ({ pricesOverTerm: chosen }: { readonly pricesOverTerm: PricesOverTerm }): boolean => chosen === inFirstYears;

const chose = (lookUp: ValueLookup, label: string, choices: readonly string[]): boolean =>
  choices.some((choice) => foldedChoice(chosenText(lookUp, label)) === foldedChoice(choice));

const rising = (lookUp: ValueLookup): boolean => chose(lookUp, pricesOverTerm.label, [inCash, inFirstYears, aboveInflation]);

const theFirstYear = "The first year";
const anEarlierYear = "An earlier year";
type PriceYear = typeof theFirstYear | typeof anEarlierYear;

const priceYearOf = (side: "Block" | "Spot", what: string): SheetAssumption<PriceYear> => ({
  ...choiceAssumption<PriceYear>(`${side} ${what} is of`, [theFirstYear, anEarlierYear]),
  inLine: (words) => (words === theFirstYear ? null : `${side.toLowerCase()} ${what} of an earlier year`),
  does: `An earlier year: it is brought to the first year of the term by rises that you type`,
});

/** Each side’s own price base. @param what is priced: "cost" or "price" */
export function priceBases(what: "cost" | "price") {
  const [blockOf, spotOf] = [priceYearOf("Block", what), priceYearOf("Spot", what)];
  const before = (side: "block" | "spot", of: SheetAssumption<PriceYear>) =>
    rateList({
      label: `${side === "block" ? "Block" : "Spot"} rise before`,
      cell: `${side}_rise_before`,
      legend: `Rises of the ${side} ${what} up to the first year of the term`,
      hint: "one after the other",
      item: "Rise",
      isAsked: (lookUp) => chose(lookUp, of.label, [anEarlierYear]),
    });
  return { blockOf, blockBefore: before("block", blockOf), spotOf, spotBefore: before("spot", spotOf) };
}

export const riseAssumptions = {
  pricesOverTerm,
  blockRises: rateList({
    label: "Block rise",
    cell: "block_rise",
    legend: "Rise of the block cost, year by year",
    item: "Year",
    first: 2,
    isAsked: rising,
  }),
  spotRises: rateList({
    label: "Spot rise",
    cell: "spot_rise",
    legend: "Rise of the spot cost, year by year",
    item: "Year",
    first: 2,
    isAsked: rising,
  }),
  inflation: rateList({
    label: "General inflation",
    cell: "inflation",
    legend: "General inflation, year by year",
    item: "Year",
    first: 2,
    isAsked: (lookUp) => chose(lookUp, pricesOverTerm.label, [inFirstYears]),
  }),
};

export const costBases = priceBases("cost");

export type RiseValues = AssumptionValues<typeof riseAssumptions>;
export type BaseValues = AssumptionValues<typeof costBases>;
