/** Counts in the pane's sentences, with nouns and verbs that agree with them. */
export { countWords } from "../calculation";

/** The verb after a count: `verb(1, "is", "are")`. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
