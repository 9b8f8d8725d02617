/** Doubles of 15 digits leave their last ones in doubt: by how much a figure of this size may be out before it differs. */
export const floatTolerance = (number: number): number => Math.abs(number) * 1e-12 + 1e-9;

/** By how much of itself a figure may be out because it was rounded. */
export const slackOf = (half: number, number: number): number => (half + floatTolerance(number)) / Math.abs(number);
