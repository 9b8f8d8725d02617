/** "saves £143,890 to £202,390", "costs £1,200 more", or some of each: the least and the most, in words that go into a sentence. */
import type { Rounding } from "../calculation";
import type { Workings } from "./assemble-table";
import { formula } from "./formula";
import { liveText, unsignedPounds, wordsIf } from "./live-text";
import { printedPounds } from "./printed";
import type { Figure, Text } from "./table";
import { absolute, atLeast, below, constant, every, minus, nil } from "./figure-with-formula";

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
  const half = halfQuantum(rounding);
  const words = wordsIf(
    every([below(absolute(least), half), below(absolute(most), half)]),
    noDifference,
    wordsIf(
      below(minus(nil, half), least),
      liveText`saves ${range(low, high)}`,
      wordsIf(
        below(most, half),
        liveText`costs ${range(high, low)} more`,
        liveText`costs up to ${low} more in one case and saves up to ${high} in another`,
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

/** What is less than this rounds to nothing. */
export const halfQuantum = ({ quantum }: Rounding): Figure => constant(quantum.div(2).toNumber());

/** One figure that saves or costs. */
export const savesOrCosts = (figure: Figure, rounding: Rounding): Text =>
  wordsIf(
    below(absolute(figure), halfQuantum(rounding)),
    noDifference,
    wordsIf(
      atLeast(figure, nil),
      liveText`saves ${unsignedPounds(figure, rounding)}`,
      liveText`costs ${unsignedPounds(figure, rounding)} more`,
    ),
  );

/** The ends of a run as they are printed. */
export const printedRange = (least: Figure, most: Figure, rounding: Rounding): string => {
  const [low, high] = [printedPounds(least.value, rounding), printedPounds(most.value, rounding)];
  return low === high ? low : `${low} to ${high}`;
};
