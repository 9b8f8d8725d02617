/** Text and contents in the form in which Excel takes them without turning them into something else. */

const isWord = /^[A-Za-z£(][^0-9]*$/;

/**
 * Text that stays text. A leading apostrophe, which Excel hides, keeps it from becoming a formula, a number, a date or TRUE.
 * Ordinary words go without.
 */
export const asText = (text: string): string =>
  text === "" || (isWord.test(text) && !/^(true|false)$/i.test(text) && text.length < 200) ? text : `'${text}`;

/** A cell's content as a person would type it. Excel leaves the apostrophe of text out of `formulas`, so it is added again. */
export function asTyped(formula: unknown, value: unknown, valueType: unknown): string | number | boolean {
  if (valueType === "Empty" || formula === "" || formula === null || formula === undefined) return "";
  const isPlainText = valueType === "String" && formula === value;
  return isPlainText ? asText(value as string) : (formula as string | number | boolean);
}
