/** Of one size are amounts that differ by no more than one order of magnitude. */
export const areOfOneSize = (one: number, other: number): boolean => Math.abs(Math.log10(one / other)) <= 1;
