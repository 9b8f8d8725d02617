/** What holds of at least half of them is taken for what they are. */
export const isAtLeastHalf = (count: number, all: number): boolean => count * 2 >= all;
