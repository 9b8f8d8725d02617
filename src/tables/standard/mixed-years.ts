/** What it is worth that the two sides count different years: the saving with all beds filled, with both on the one year and on the other. */
import type { Rounding, YearBasis } from "../../calculation";
import type { Workings } from "../assemble-table";
import { yearWords } from "../basis";
import { atLeast, dividedBy, roundedInCell, times } from "../figure-with-formula";
import { formula, namedCell } from "../formula";
import { liveCount, liveText, unsignedPounds, wordsIf } from "../live-text";
import type { Figure, Text } from "../table";

export type MixedSides = {
  readonly blockYear: YearBasis;
  readonly spotYear: YearBasis;
  /** The block's cost a year, all beds, and the level that it is of, where there are several. */
  readonly block: Figure;
  readonly level?: string;
  /** "With all beds filled", unless said. */
  readonly where?: string;
  /** What one spot bed costs a year. */
  readonly spot: Figure;
  readonly beds: Figure;
  readonly years: Figure;
  /** How many first years each side’s term costs, where prices rise: else the years. */
  readonly blockOfTerm?: Figure;
  readonly spotOfTerm?: Figure;
  readonly rounding: Rounding;
};

/** None where both count the same. What its two halves say stands among the workings, so that no formula is too long to read. */
export function mixedYearsNote(sides: MixedSides, workings: Workings): readonly Text[] {
  const {
    blockYear,
    spotYear,
    block,
    level = "",
    where = "With all beds filled",
    spot,
    beds,
    years,
    rounding,
    blockOfTerm = years,
    spotOfTerm = years,
  } = sides;
  if (blockYear.days.eq(spotYear.days)) return [];
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
  const isLonger = atLeast(blockWeeks, spotWeeks);
  const worth = (year: YearBasis, cell: string, change: Figure, ofTerm: Figure, of: string): Text => {
    const line = (label: string, ending: string, figure: Figure): Figure =>
      workings.figure({ label, unit: "£", source: "for the basis note", cell: `${cell}${ending}`, format: "money" }, shown(figure));
    const on = `if both sides count ${yearWords(year)}`;
    const [aYear, overTerm] = [
      line(`Saving ${on}: change a year`, "_year", change),
      line("The same over the term", "_term", times(change, ofTerm)),
    ];
    return workings.words(
      { label: "The same in words", source: "for the basis note", cell: `${cell}_words` },
      liveText`${unsignedPounds(aYear, rounding)} a year ${wordsIf(isLonger, "more", "less")} (${unsignedPounds(overTerm, rounding)} over ${liveCount(years, "year")}${of === "" ? "" : `, ${of}`})`,
    );
  };
  const [onBlock, onSpot] = [
    worth(blockYear, "on_block_year", onBlockYear, spotOfTerm, ""),
    worth(spotYear, "on_spot_year", onSpotYear, blockOfTerm, level),
  ];
  return [
    liveText`${where}, the saving on ${yearWords(blockYear)} for both would be ${onBlock}; on ${yearWords(spotYear)} for both ${onSpot}.`,
  ];
}
