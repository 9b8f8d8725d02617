/**
 * How sure a finding is, as many bits as its odds of being right: certain from 199 to 1, likely from 19 to 1, to be looked at from 3 to 2. What
 * was measured is no less: 99.5 %, 95 % and, of those to look at, 70 %.
 */
const bitsOf = (share: number): number => Math.log2(share / (1 - share));

export const bands = { certain: bitsOf(0.995), likely: bitsOf(0.95), look: bitsOf(0.6) } as const;
