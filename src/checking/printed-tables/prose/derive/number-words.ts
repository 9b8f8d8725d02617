/** Small numbers as a sentence writes them. */
const all = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** For a pattern. */
export const numberWords = all.join("|");

/** Of "three" and of "3". */
export function numberOf(word: string): number {
  const at = all.indexOf(word.toLowerCase());
  return at < 0 ? Number(word) : at + 2;
}
