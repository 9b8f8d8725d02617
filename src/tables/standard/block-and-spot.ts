/** The two sides a year: each support level's block cost for all beds, and what one spot bed costs. */
import { blockCost, breakEven, isProblem, one, spotCost, type Decimal, type YearBasis } from "../../calculation";
import type { NamedValue } from "../assumption";
import { formula, joined, namedCell, type Formula } from "../formula";
import { slugs } from "../item-slugs";
import type { Figure, Line } from "../table";
import type { GivenAs } from "./block-and-spot-assumptions";
import { dividedBy, times, wholeUp } from "../figure-with-formula";
import { costBases, type BaseValues } from "./rises/assumptions";
import { liftOf } from "../listed-rates";

/** What a table must ask for to work out both sides, apart from the cost of the block. */
export type GivenSides = {
  readonly blockGivenAs: GivenAs;
  readonly spotGivenAs: GivenAs;
  readonly spotCost: Decimal;
  readonly beds: Decimal;
  readonly blockYear: YearBasis;
  readonly spotYear: YearBasis;
} & Partial<Pick<BaseValues, "blockBefore" | "spotBefore">>;

export type BlockAndSpot = GivenSides & { readonly blockCosts: readonly NamedValue<Decimal>[] };

export type Level = {
  readonly name: string;
  /** "level-1": the id of its part. */
  readonly part: string;
  /** As typed, in a named cell. */
  readonly typed: Decimal;
  readonly typedName: string;
  /** The block's cost a year, all beds. */
  readonly annual: Figure;
  /** Occupied beds at which the saving is nil, even if there are not so many. */
  readonly breakEven: Decimal;
  readonly breakEvenName: string;
  /** The same, rounded up to beds that can be filled. */
  readonly wholeBeds: Decimal;
  readonly wholeBedsName: string;
};

export function levelsOf(values: BlockAndSpot, spotPerBed: Decimal): readonly Level[] {
  const ends = slugs(values.blockCosts.map(({ name }) => name));
  return values.blockCosts.map(({ name, value }, index) => {
    const typedName = `block_cost_${ends[index] ?? index}`;
    const annual = annualBlock(value, typedName, values);
    const needed = breakEven.calculate({ blockCost: annual.value, spotCostPerBed: spotPerBed, beds: null });
    if (isProblem(needed)) throw new Error(needed.sentence); // both costs are above 0 here
    return {
      name,
      part: `level-${index + 1}`,
      typed: value,
      typedName,
      annual,
      breakEven: needed,
      breakEvenName: typedName.replace("block_cost", "break_even"),
      wholeBeds: wholeUp({ value: needed, formula: [] }).value,
      wholeBedsName: typedName.replace("block_cost", "whole_beds"),
    };
  });
}

/** The block of a table with one support level, which needs no name. */
export const onlyBlock = (typed: Decimal, sides: GivenSides): NamedBlock => ({
  name: "",
  typedName: "block_cost",
  annual: annualBlock(typed, "block_cost", sides),
});

type NamedBlock = Pick<Level, "name" | "typedName" | "annual">;

/** The rises that bring a side’s price from an earlier year to the first year of the term. */
const blockLift = ({ blockBefore = [] }: GivenSides): readonly Figure[] => liftOf(costBases.blockBefore, blockBefore);
const spotLift = ({ spotBefore = [] }: GivenSides): readonly Figure[] => liftOf(costBases.spotBefore, spotBefore);
const lifted = (amount: Decimal, lift: readonly Figure[]): Decimal => lift.reduce((sum, { value }) => sum.times(value), amount);

/** A sheet has a working for a cost a year only where something else was typed. */
function annualBlock(typed: Decimal, name: string, sides: GivenSides): Figure {
  const { blockGivenAs, beds, blockYear } = sides;
  const lift = blockLift(sides);
  const isTyped = blockGivenAs === "£ a year, all beds" && lift.length === 0;
  return {
    value: lifted(yearlyBlock(typed, { blockGivenAs, beds, blockYear }), lift),
    formula: formula`${namedCell(isTyped ? name : name.replace("block_cost", "block_year"))}`,
  };
}

function yearlyBlock(typed: Decimal, { blockGivenAs, beds, blockYear }: Pick<GivenSides, "blockGivenAs" | "beds" | "blockYear">): Decimal {
  if (blockGivenAs === "£ a year, all beds") return typed;
  if (blockGivenAs === "£ a year, each bed") return typed.times(beds);
  return blockCost.calculate({ weeklyPrice: typed, beds, years: one, yearBasis: blockYear });
}

export function spotCostOfOneBed(sides: GivenSides): Figure {
  const lift = spotLift(sides);
  const isTyped = sides.spotGivenAs === "£ a year, each bed" && lift.length === 0;
  return { value: lifted(yearlySpot(sides), lift), formula: formula`${namedCell(isTyped ? "spot_cost" : "spot_year")}` };
}

function yearlySpot({ spotCost: typed, spotGivenAs, spotYear, beds }: GivenSides): Decimal {
  if (spotGivenAs === "£ a year, each bed") return typed;
  if (spotGivenAs === "£ a year, all beds") return typed.div(beds);
  return spotCost.calculate({ weeklyPrice: typed, occupiedBeds: one, years: one, yearBasis: spotYear });
}

const bedsOf = ({ beds }: GivenSides): Figure => ({ value: beds, formula: [namedCell("beds")] });

/** What another block price, given as the block’s is, comes to in a year for all beds. */
export function blockOfYear(typed: Figure, sides: GivenSides): Figure {
  const { blockGivenAs, blockYear } = sides;
  const weeks: Figure = { value: blockYear.weeks, formula: [namedCell("block_weeks")] };
  const all =
    blockGivenAs === "£ a year, all beds"
      ? typed
      : blockGivenAs === "£ a year, each bed"
        ? times(typed, bedsOf(sides))
        : times(typed, bedsOf(sides), weeks);
  return times(all, ...blockLift(sides));
}

/** What another spot price, given as the spot price is, comes to in a year for one bed. */
export function spotOfYear(typed: Figure, sides: GivenSides): Figure {
  const { spotGivenAs, spotYear } = sides;
  const weeks: Figure = { value: spotYear.weeks, formula: [namedCell("spot_weeks")] };
  const one =
    spotGivenAs === "£ a year, each bed"
      ? typed
      : spotGivenAs === "£ a year, all beds"
        ? dividedBy(typed, bedsOf(sides))
        : times(typed, weeks);
  return times(one, ...spotLift(sides));
}

/** The workings from what was typed to each side's cost a year; none where that was typed. */
export function costWorkings(values: GivenSides, levels: readonly NamedBlock[], spot: Figure): readonly Line[] {
  const line = (label: string, figure: Figure, worked: Formula, unit: string, how: string, name: string): Line => ({
    label,
    value: figure.value,
    formula: worked,
    format: "money",
    unit,
    source: how,
    name,
  });
  const block = levels.flatMap(({ name, typedName, annual }) => {
    const [way, how] = blockWorking(values, typedName);
    return way === null
      ? []
      : [
          line(
            ["Block cost a year", name].filter(Boolean).join(", "),
            annual,
            way,
            "£ a year, all beds",
            how,
            typedName.replace("block_cost", "block_year"),
          ),
        ];
  });
  const [spotFormula, spotHow] = spotWorking(values);
  return spotFormula === null
    ? block
    : [...block, line("Spot cost of one bed a year", spot, spotFormula, "£ a year, each bed", spotHow, "spot_year")];
}

type Working = readonly [formula: Formula | null, how: string];

/** The way from what was typed to a year’s cost, with the rises from an earlier year; null where that is what was typed. */
function working(typed: Formula, isYear: boolean, how: string, lift: readonly Figure[]): Working {
  if (lift.length === 0) return isYear ? [null, ""] : [typed, how];
  const rises = joined(
    lift.map(({ formula: rise }) => formula`(${rise})`),
    "*",
  );
  return [formula`${typed}*${rises}`, `${isYear ? "as typed" : how} × the rises from an earlier year`];
}

function blockWorking(sides: GivenSides, typedName: string): Working {
  const [typed, lift] = [formula`${namedCell(typedName)}`, blockLift(sides)];
  if (sides.blockGivenAs === "£ a year, all beds") return working(typed, true, "", lift);
  const all = formula`${typed}*${namedCell("beds")}`;
  if (sides.blockGivenAs === "£ a year, each bed") return working(all, false, "cost of one bed × beds", lift);
  return working(formula`${all}*${namedCell("block_weeks")}`, false, "price a week × beds × weeks", lift);
}

function spotWorking(sides: GivenSides): Working {
  const [typed, lift] = [formula`${namedCell("spot_cost")}`, spotLift(sides)];
  if (sides.spotGivenAs === "£ a year, each bed") return working(typed, true, "", lift);
  if (sides.spotGivenAs === "£ a year, all beds")
    return working(formula`${typed}/${namedCell("beds")}`, false, "cost of all beds ÷ beds", lift);
  return working(formula`${typed}*${namedCell("spot_weeks")}`, false, "price a week × weeks", lift);
}
