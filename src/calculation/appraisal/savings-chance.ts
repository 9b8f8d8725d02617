import { chanceOfAtLeast } from "../exact/binomial";
import { one, zero, type Decimal, type Numeric } from "../exact/decimal";
import { defineFunction } from "../schema/function";
import { bedsAtRisk, occupancy as shareOfTime, periods as looks, pounds } from "../schema/kinds";
import { countWords } from "../schema/number-words";
import { badInput, type Problem } from "../schema/problem";
import { mostOutcomes, tooManyOutcomes } from "./turnover";

/** Of all homes in one call together: about a second. */
const mostOutcomesInAll = 4_000_000;

export const savingsChance = defineFunction({
  name: "SAVINGSCHANCE",
  group: "Demand and risk",
  summary: "Probability that the block saves money, when each bed is filled independently with the same chance in each period.",
  question: "How likely is it that the block saves?",
  keywords: ["probability of a saving", "risk of paying more", "chance", "confidence"],
  parameters: {
    beds: bedsAtRisk(),
    occupancy: shareOfTime("Occupancy"),
    blockCost: pounds("Block cost", "£ a year"),
    spotCostPerBed: pounds("Spot cost of one bed", "£ a year"),
    periods: looks().optional(1),
  },
  result: "probability, from 0 to 1, of a saving above £0; a saving of exactly £0 does not count",
  shownAs: "chance",
  examples: [
    {
      formula: "=CARE.SAVINGSCHANCE(5, 0.9, 627000, 184308.8)",
      value: "0.91854",
      source: "Hackney 2019, Table 1: Low support, at the Council’s target of 90%, 5.3.2; 4 or 5 beds must be filled",
    },
    {
      formula: "=CARE.SAVINGSCHANCE(4, 0.9, 1081600, 358800, 7)",
      value: "0.982093…",
      source: "4 beds at £5,200 a week, spot at £6,900, stays of 39 weeks at 90%: a year is worth 52 ÷ (2 × 39 × 10%), about 7 periods",
    },
  ],
  lookalikes: [
    {
      formula: "=CARE.SAVINGSCHANCE(5, 90%, 627000, 3534.69)",
      value: "0",
      because: "a spot price of a week counts as a year’s",
      meant: "=CARE.SAVINGSCHANCE(5, 90%, 627000, 184308.8)",
      meantValue: "0.91854",
    },
  ],
  mistakes: ["=CARE.SAVINGSCHANCE(5, 90, 627000, 184308.8)", "=CARE.SAVINGSCHANCE(5, 0.9, 627000, 184308.8, 0.5)"],
  calculate: (inputs) => chanceOfSaving(inputs, chanceOfAtLeast),
  work: {
    most: mostOutcomesInAll,
    counting() {
      const homes = new Set<string>();
      return {
        ofCell: ({ beds, occupancy, periods }) => {
          const outcomes = beds.times(periods);
          const isNew = homes.size < homes.add(nameOf(outcomes, occupancy)).size;
          return isNew && outcomes.lte(mostOutcomes) ? outcomes.toNumber() : 0;
        },
      };
    },
    refusal: (cells, largest) =>
      badInput(
        `${countWords(cells, "cell")} of up to ${countWords(largest, "bed")} (times periods) are too many for one formula: ` +
          `name at most ${countWords(Math.floor(mostOutcomesInAll / largest), "cell")} of so many`,
      ),
  },
  forOneCall() {
    const remembered = rememberedChances();
    return (inputs) => chanceOfSaving(inputs, remembered);
  },
});

type Inputs = {
  readonly beds: Decimal;
  readonly occupancy: Decimal;
  readonly blockCost: Decimal;
  readonly spotCostPerBed: Decimal;
  readonly periods: Decimal;
};
/** The chance of at least so many beds, when each has this chance. */
type Chances = typeof chanceOfAtLeast;

/**
 * The block saves with more filled beds than break-even; where the spot cost is below 0, with more empty ones. A bed that is looked at in
 * each period is as many beds.
 */
function chanceOfSaving({ beds, occupancy, blockCost, spotCostPerBed, periods }: Inputs, chances: Chances): Decimal | Problem {
  const tooMany = tooManyOutcomes(beds, periods);
  if (tooMany !== null) return tooMany;
  if (spotCostPerBed.isZero()) return blockCost.lt(zero) ? one : zero;
  const outcomes = beds.times(periods);
  // Multiplied before it is divided, so that a whole number of beds stays whole.
  const breakEven = blockCost.times(periods).div(spotCostPerBed);
  return spotCostPerBed.gt(zero)
    ? chanceOfMoreThan(breakEven, chances(outcomes.toNumber(), occupancy))
    : chanceOfMoreThan(outcomes.minus(breakEven), chances(outcomes.toNumber(), one.minus(occupancy)));
}

const chanceOfMoreThan = (limit: Decimal, chanceOf: (fewest: number) => Decimal): Decimal => chanceOf(limit.floor().plus(one).toNumber());

/** The cache is cleared beyond this: to keep more chances takes longer than to work them out again. */
const mostChances = 12_000;

const nameOf = (beds: Numeric, chance: Decimal): string => `${beds.toString()} beds at ${chance.toString()}`;

/** A cache: many cells share few homes. */
function rememberedChances(): Chances {
  const homes = new Map<string, ReturnType<Chances>>();
  let remembered = 0;
  return (beds, chance) => {
    const name = nameOf(beds, chance);
    const known = homes.get(name);
    if (known !== undefined) return known;
    if (remembered + beds > mostChances) {
      homes.clear();
      remembered = 0;
    }
    const chances = chanceOfAtLeast(beds, chance);
    homes.set(name, chances);
    remembered += beds;
    return chances;
  };
}
