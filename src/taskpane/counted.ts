/** "1 figure", "2 figures", "1,200 figures". */
export const counted = (count: number, noun: string): string => `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;

/** The verb after a count: `verb(1, "is", "are")`. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
