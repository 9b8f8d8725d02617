/** Bands of bits that were measured: of the findings called certain at least 99.5 % are slips, of the likely ones 95 %, of those to look at 70 %. */
export const bands = { certain: 10, likely: 4, look: 0.5 } as const;
