/** "saves £143,890 to £202,390", "costs £1,200 more", or some of each: the least and the most, in words that go into a sentence. */
import { roundTo, type Rounding } from "../calculation";
import type { Workings } from "./assemble-table";
import { formula } from "./formula";
import { liveText, unsignedPounds, wordsIf } from "./live-text";
import { printedPounds } from "./printed";
import type { Figure, Text } from "./table";
import { moneyPlaces } from "./places";
import { roundFormula } from "./round-formula";
import { atLeast, below, equal, every, lazyFormula, nil } from "./figure-with-formula";

/** The words stand in cells of their own, so that no formula grows too long to read. */
export function savingWords(least: Figure, most: Figure, rounding: Rounding, workings: Workings, cell = "outcome"): Text {
  const low = workings.words(
    { label: "Smallest, as printed", source: "for the sentence, without its sign", cell: `${cell}_low` },
    unsignedPounds(least, rounding),
  );
  const high = workings.words(
    { label: "Largest, as printed", source: "for the sentence, without its sign", cell: `${cell}_high` },
    unsignedPounds(most, rounding),
  );
  const [from, to] = [asPrinted(least, rounding), asPrinted(most, rounding)];
  const words = wordsIf(
    every([equal(from, nil), equal(to, nil)]),
    noDifference,
    wordsIf(
      atLeast(from, nil),
      liveText`saves ${range(low, high)}`,
      wordsIf(
        atLeast(nil, to),
        liveText`costs ${range(high, low)} more`,
        liveText`costs up to ${low} more in one case and saves up to ${high} in another,`,
      ),
    ),
  );
  return workings.words({ label: "What comes of it", source: "for the sentence", cell }, words);
}

/** "£1 to £2", or one of them where both print alike. */
export const range = (from: Text, to: Text): Text => ({
  text: from.text === to.text ? from.text : `${from.text} to ${to.text}`,
  formula: formula`${from.formula ?? []}&IF(${from.formula ?? []}=${to.formula ?? []},""," to "&${to.formula ?? []})`,
});

/** What is said where the saving rounds to nothing. */
export const noDifference = "neither saves nor costs more";

/**
 * A figure as it is printed, to tell which way it goes: what rounds to nothing is nothing, and a half that a double falls short of is a half.
 * Quanta of £100 and more are rounded in their cells already.
 */
export const asPrinted = (figure: Figure, rounding: Rounding): Figure =>
  lazyFormula(roundTo(figure.value, rounding), () =>
    rounding.quantum.gt(1) ? figure.formula : roundFormula(figure.formula, moneyPlaces(rounding), 6),
  );

/** One figure that saves or costs. */
export function savesOrCosts(figure: Figure, rounding: Rounding): Text {
  const printed = asPrinted(figure, rounding);
  return wordsIf(
    equal(printed, nil),
    noDifference,
    wordsIf(
      below(nil, printed),
      liveText`saves ${unsignedPounds(figure, rounding)}`,
      liveText`costs ${unsignedPounds(figure, rounding)} more`,
    ),
  );
}

/** The ends of a run as they are printed. */
export const printedRange = (least: Figure, most: Figure, rounding: Rounding): string => {
  const [low, high] = [printedPounds(least.value, rounding), printedPounds(most.value, rounding)];
  return low === high ? low : `${low} to ${high}`;
};
