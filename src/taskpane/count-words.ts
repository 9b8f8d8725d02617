/**
 * Counts in the pane's sentences, with nouns and verbs that agree with them. The calculation has a `countWords` of its own, but its
 * door would bring all of it into the pane's first scripts.
 */

/** "1 figure", "2 figures", "1,200 figures". */
export const countWords = (count: number, noun: string): string => `${count.toLocaleString("en-GB")} ${noun}${count === 1 ? "" : "s"}`;

/** The verb after a count: `verb(1, "is", "are")`. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** "a level", "an option". */
export const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
