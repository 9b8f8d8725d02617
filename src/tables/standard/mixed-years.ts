/** What it is worth that the two sides count different years: the saving with all beds filled, with both on the one year and on the other. */
import type { Rounding, YearBasis } from "../../calculation";
import { yearWords } from "../basis";
import { atLeast, dividedBy, roundedInCell, times } from "../figure-with-formula";
import { formula, namedCell } from "../formula";
import { liveCount, liveText, unsignedPounds, wordsIf } from "../live-text";
import type { Figure, Text } from "../table";

export type MixedSides = {
  readonly blockYear: YearBasis;
  readonly spotYear: YearBasis;
  /** The block's cost a year, all beds, and the level that it is of; "" where there is one level only. */
  readonly block: Figure;
  readonly level: string;
  /** What one spot bed costs a year. */
  readonly spot: Figure;
  readonly beds: Figure;
  readonly years: Figure;
  /** How many first years each side’s term costs, where prices rise: else the years. */
  readonly blockOfTerm?: Figure;
  readonly spotOfTerm?: Figure;
  readonly rounding: Rounding;
};

/** Null where both count the same. */
export function mixedYearsNote(sides: MixedSides): Text | null {
  const { blockYear, spotYear, block, level, spot, beds, years, rounding, blockOfTerm = years, spotOfTerm = years } = sides;
  if (blockYear.days.eq(spotYear.days)) return null;
  const blockWeeks: Figure = { value: blockYear.weeks, formula: [namedCell("block_weeks")] };
  const spotWeeks: Figure = { value: spotYear.weeks, formula: [namedCell("spot_weeks")] };
  // In days first, which have few decimals: the difference of two doubles would lose the halves of a penny.
  const further: Figure = {
    value: blockYear.days.minus(spotYear.days).div(7),
    formula: formula`ROUND(7*(${namedCell("block_weeks")}-${namedCell("spot_weeks")}),6)/7`,
  };
  const onBlockYear = dividedBy(times(spot, beds, further), spotWeeks);
  const onSpotYear = dividedBy(times(block, further), blockWeeks);
  const shown = (figure: Figure): Figure => (rounding.quantum.gte(100) ? roundedInCell(figure, rounding) : figure);
  const worth = (change: Figure, ofTerm: Figure, of: string): Text =>
    liveText`${unsignedPounds(shown(change), rounding)} a year ${wordsIf(atLeast(blockWeeks, spotWeeks), "more", "less")} (${unsignedPounds(shown(times(change, ofTerm)), rounding)} over ${liveCount(years, "year")}${of === "" ? "" : `, ${of}`})`;
  return liveText`With all beds filled, the saving on ${yearWords(blockYear)} for both would be ${worth(onBlockYear, spotOfTerm, "")}; on ${yearWords(spotYear)} for both ${worth(onSpotYear, blockOfTerm, level)}.`;
}
