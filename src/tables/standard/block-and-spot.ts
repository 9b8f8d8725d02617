/** The two sides a year: each support level's block cost for all beds, and what one spot bed costs. */
import { blockCost, breakEven, isProblem, one, spotCost, type Decimal, type YearBasis } from "../../calculation";
import type { NamedValue } from "../assumption";
import { formula, namedCell, type Formula } from "../formula";
import { slugs } from "../item-slugs";
import type { Figure, Line } from "../table";
import type { GivenAs } from "./block-and-spot-assumptions";
import { wholeUp } from "../figure-with-formula";

/** What a table must ask for to work out both sides, apart from the cost of the block. */
export type GivenSides = {
  readonly blockGivenAs: GivenAs;
  readonly spotGivenAs: GivenAs;
  readonly spotCost: Decimal;
  readonly beds: Decimal;
  readonly blockYear: YearBasis;
  readonly spotYear: YearBasis;
};

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

/** A sheet has a working for a cost a year only where something else was typed. */
function annualBlock(typed: Decimal, name: string, { blockGivenAs, beds, blockYear }: GivenSides): Figure {
  const yearName = namedCell(name.replace("block_cost", "block_year"));
  if (blockGivenAs === "£ a year, all beds") return { value: typed, formula: formula`${namedCell(name)}` };
  if (blockGivenAs === "£ a year, each bed") return { value: typed.times(beds), formula: formula`${yearName}` };
  return { value: blockCost.calculate({ weeklyPrice: typed, beds, years: one, yearBasis: blockYear }), formula: formula`${yearName}` };
}

export function spotCostOfOneBed({ spotCost: typed, spotGivenAs, spotYear, beds }: GivenSides): Figure {
  if (spotGivenAs === "£ a year, each bed") return { value: typed, formula: formula`${namedCell("spot_cost")}` };
  const worked = formula`${namedCell("spot_year")}`;
  if (spotGivenAs === "£ a year, all beds") return { value: typed.div(beds), formula: worked };
  return { value: spotCost.calculate({ weeklyPrice: typed, occupiedBeds: one, years: one, yearBasis: spotYear }), formula: worked };
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
    const [way, how] = blockWorking(values.blockGivenAs, typedName);
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
  const [spotFormula, spotHow] = spotWorking(values.spotGivenAs);
  return spotFormula === null
    ? block
    : [...block, line("Spot cost of one bed a year", spot, spotFormula, "£ a year, each bed", spotHow, "spot_year")];
}

type Working = readonly [formula: Formula | null, how: string];

function blockWorking(givenAs: GivenAs, typedName: string): Working {
  if (givenAs === "£ a year, all beds") return [null, ""];
  if (givenAs === "£ a year, each bed") return [formula`${namedCell(typedName)}*${namedCell("beds")}`, "cost of one bed × beds"];
  return [formula`${namedCell(typedName)}*${namedCell("beds")}*${namedCell("block_weeks")}`, "price a week × beds × weeks"];
}

function spotWorking(givenAs: GivenAs): Working {
  if (givenAs === "£ a year, each bed") return [null, ""];
  if (givenAs === "£ a year, all beds") return [formula`${namedCell("spot_cost")}/${namedCell("beds")}`, "cost of all beds ÷ beds"];
  return [formula`${namedCell("spot_cost")}*${namedCell("spot_weeks")}`, "price a week × weeks"];
}
