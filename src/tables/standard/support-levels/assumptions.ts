/** What tables of block against spot ask about the mix of support levels: the children expected at each, and what each level costs on either side. */
import { decimal, type Decimal } from "../../../calculation";
import { numberAssumptionList, percentAssumption, type SheetAssumption, type SheetAssumptionList } from "../../assumption-kinds";
import { chosenText, itemLabel, type AssumptionProblem, type NamedValue, type ValueLookup } from "../../assumption";
import { choiceAssumption, foldedChoice } from "../../basis";
import { optionalList, type OptionalList } from "../../optional-assumptions";
import { namedFigures } from "../../assumption-kinds";
import { blockCosts, spotCost } from "../block-and-spot-assumptions";

const notShown = "Not shown";
const expected = "By children expected";
type SupportMix = typeof notShown | typeof expected;

export const supportMix: SheetAssumption<SupportMix> = {
  ...choiceAssumption<SupportMix>("Support mix", [notShown, expected]),
  inLine: (words) => (words === notShown ? null : "shown by support mix"),
  does: "By children expected: the mix of support levels that is expected, a lighter and a heavier one, and each level by itself",
};
const isAsked = (lookUp: ValueLookup): boolean => foldedChoice(chosenText(lookUp, supportMix.label)) === foldedChoice(expected);
export const isByMix = ({ supportMix: chosen }: { readonly supportMix: SupportMix }): boolean => chosen === expected;

export const mixMoves: SheetAssumption<Decimal> = percentAssumption({
  label: "Mix moves by",
  cell: "mix_moves",
  hint: "of the children of each level, one level down or up",
  section: "basis",
  usual: 0.25,
  example: "25%",
  least: 0,
  most: 1,
});

const levels = {
  legend: "Each support level",
  item: "Level",
  names: blockCosts.names,
  mostItems: blockCosts.most,
};

export const childrenExpected: SheetAssumptionList = {
  ...numberAssumptionList({
    ...levels,
    label: "Children expected",
    cell: "expected",
    unit: "at this level",
    usual: 0,
    example: "5",
    least: 0,
    most: 10_000,
  }),
  isAsked,
};

/** Given as the block cost is. */
export const blockOfLevel: SheetAssumptionList = {
  ...blockCosts,
  label: "Block cost of level",
  cell: "level_block",
  legend: levels.legend,
  figures: namedFigures("level_block"),
  alignedTo: childrenExpected,
  isAsked,
};

/** Given as the spot cost is; blank where the spot cost of all serves. @param lead the list that names the levels */
export const spotOfLevel = (lead: SheetAssumptionList): OptionalList => {
  const { unit, wholePlace } = spotCost;
  return {
    ...optionalList({
      ...blockCosts,
      unit,
      ...(wholePlace === undefined ? {} : { wholePlace }),
      label: "Spot cost of level",
      cell: "level_spot",
      legend: levels.legend,
      hint: "for its needs; blank: the spot cost above",
      example: spotCost.example,
      read: (cell, _, lookUp) => spotCost.read(cell, lookUp),
    }),
    alignedTo: lead,
    isAsked,
  };
};

export function mixProblems(children: readonly NamedValue<Decimal>[]): readonly AssumptionProblem[] {
  const [first] = children;
  const all = children.reduce((sum, { value }) => sum.plus(value), decimal(0));
  return first !== undefined && all.isZero()
    ? [{ label: itemLabel(childrenExpected, first.name), sentence: "Enter at least one child expected at one of the levels" }]
    : [];
}
