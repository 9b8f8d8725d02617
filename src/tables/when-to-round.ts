/** How a table rounds: by which rule, and before or after it multiplies. */
import { toNearest, type Decimal, type Rounding } from "../calculation";
import type { Figure } from "./table";
import { roundedInCell } from "./figure-with-formula";

/** To the table's quantum, halves away from nil. */
export const roundingOf = ({ roundTo }: { readonly roundTo: Decimal }): Rounding => toNearest(roundTo);

export const roundsFirst = ({ whenToRound }: { readonly whenToRound?: string | undefined }): boolean =>
  whenToRound === "First, then multiply";

/** For a figure that others are worked out from: rounded in its cell where the table rounds first, else exact. */
export const roundedFirst =
  (values: { readonly roundTo: Decimal; readonly whenToRound: string }): ((figure: Figure) => Figure) =>
  (figure) =>
    roundsFirst(values) ? roundedInCell(figure, roundingOf(values)) : figure;
