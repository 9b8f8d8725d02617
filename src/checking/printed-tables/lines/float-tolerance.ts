/** Doubles of 15 digits leave their last ones in doubt: by how much a figure of this size may be out before it differs. */
export const floatTolerance = (number: number): number => Math.abs(number) * 1e-12 + 1e-9;
