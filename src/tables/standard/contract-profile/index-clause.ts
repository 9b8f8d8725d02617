/** How prices rise by an index, year by year: what a contract’s clause makes of it. */
import { floorAboveCap, type Decimal } from "../../../calculation";
import { chosenText, type AssumptionProblem, type NamedValue, type ValueLookup } from "../../assumption";
import { percentAssumption, percentAssumptionList, type SheetAssumptionList } from "../../assumption-kinds";
import { choiceAssumption } from "../../basis";

const byIndex = "An index by year";
const waysToRise = ["A rate a year", byIndex] as const;
const blockRises = choiceAssumption("Block price rises by", waysToRise, "main");
const spotRises = choiceAssumption("Spot price rises by", waysToRise, "main");
const oneIndex = "One index";
const indexIs = choiceAssumption("Block index is", [oneIndex, "Two, weighted", "The higher of two", "The lower of two"], "main");

const chose = (lookUp: ValueLookup, label: string, choice: string): boolean =>
  chosenText(lookUp, label).trim().toLowerCase() === choice.toLowerCase();
const blockHasIndex = (lookUp: ValueLookup): boolean => chose(lookUp, blockRises.label, byIndex);

const mostRises = 40;
const indexList = (label: string, cell: string, legend: string, isAsked: (lookUp: ValueLookup) => boolean): SheetAssumptionList => ({
  ...percentAssumptionList({
    label,
    cell,
    legend,
    hint: "the last serves all later years",
    item: "Rise",
    names: Array.from({ length: mostRises }, (_, index) => `Rise ${index + 1}`),
    mostItems: mostRises,
    example: "3.2%",
    least: -0.2,
    most: 0.5,
  }),
  isAsked,
});

/** A cap of 100% and a floor of −100% hold nothing back. */
export const blockClause = {
  blockRises,
  blockIndex: indexList("Block index", "block_index", "The index of each rise of the block price, in order", blockHasIndex),
  indexIs,
  secondIndex: indexList(
    "Second block index",
    "second_index",
    "The second index of each rise of the block price",
    (lookUp) => blockHasIndex(lookUp) && chosenText(lookUp, indexIs.label) !== "" && !chose(lookUp, indexIs.label, oneIndex),
  ),
  weight: percentAssumption({
    label: "Weight of the first index",
    cell: "index_weight",
    hint: "the second has the rest",
    usual: 0.7,
    example: "70%",
    least: 0,
    most: 1,
  }),
  margin: percentAssumption({
    label: "Margin on the index",
    cell: "index_margin",
    hint: "added to it each year",
    usual: 0,
    example: "1%",
    least: -0.2,
    most: 0.2,
  }),
  passedOn: percentAssumption({
    label: "Share of the index passed on",
    cell: "index_share",
    usual: 1,
    example: "80%",
    least: 0,
    most: 2,
  }),
  cap: percentAssumption({
    label: "Cap on a rise by index",
    cell: "index_cap",
    unit: "100%: none",
    usual: 1,
    example: "4%",
    least: -0.2,
    most: 1,
  }),
  floor: percentAssumption({
    label: "Floor of a rise by index",
    cell: "index_floor",
    unit: "−100%: none",
    usual: -1,
    example: "0%",
    least: -1,
    most: 0.5,
  }),
};

export const spotIndexAssumptions = {
  spotRises,
  spotIndex: indexList("Spot index", "spot_index", "The index of each rise of the spot price, from contract year 2", (lookUp) =>
    chose(lookUp, spotRises.label, byIndex),
  ),
};

type Given = {
  readonly cap: Decimal;
  readonly floor: Decimal;
  readonly blockIndex: readonly NamedValue<Decimal>[];
  readonly secondIndex: readonly NamedValue<Decimal>[];
};

export function clauseProblems({ cap, floor, blockIndex }: Given): readonly AssumptionProblem[] {
  const wrong = blockIndex.length === 0 ? null : floorAboveCap(cap, floor);
  return wrong === null ? [] : [{ label: blockClause.floor.label, sentence: wrong.sentence }];
}
