import { sumHypothesis, sumOfParts } from "../arithmetic/sum";
import { addedWords } from "../explain/line-words";
import type { Line, Lines } from "../lines/line";
import { placesOfAll, type Hypothesis, type Rule } from "./rule";

export const ofWhich: Rule = {
  id: "of-which",
  summary: "Lines “of which” under a line make it, where they are all of it.",
  example: {
    rows: [
      "Children | 2022 | 2023 | 2024",
      "Looked after | 432 | 447 | 459",
      "of which in children's homes | 71 | 75 | 80",
      "of which in foster care | 298 | 305 | 311",
      "of which elsewhere | 63 | 67 | 68",
      "Care leavers | 215 | 221 | 240",
      "Total | 647 | 668 | 699",
    ],
    slip: { was: "298", is: "289", said: "of which in foster care, 2022: 289 should be 298" },
  },
  arithmetic: sumOfParts,
  propose: proposeParts,
  // That lines "of which" beside one another are all of it is as likely as not.
  labelBits: () => 1,
  explain: (hypothesis, place, given) => `The ${addedWords(hypothesis, place)} add to ${given}`,
};

function* proposeParts(lines: Lines): Generator<Hypothesis> {
  for (const [at, whole] of lines.lines.entries()) {
    if (whole.isDetail || whole.isHeading) continue;
    const parts = partsUnder(whole, lines.lines.slice(at + 1));
    // One line "of which" is a part, and nothing says what the rest is.
    const places = placesOfAll([whole, ...parts], lines.places);
    if (parts.length > 1 && places.length > 0)
      yield sumHypothesis(
        ofWhich,
        whole,
        parts.map((line) => ({ line, sign: 1 })),
        places,
        1,
      );
  }
}

function partsUnder(whole: Line, below: readonly Line[]): readonly Line[] {
  const other = below.findIndex(({ isDetail, part, isPercent }) => !isDetail || part !== whole.part || isPercent !== whole.isPercent);
  return other < 0 ? below : below.slice(0, other);
}
