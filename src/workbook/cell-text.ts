/** What is handed to Excel so that a cell holds just this, and not what Excel would make of it. */

const isWord = /^[A-Za-z£(][^0-9]*$/;

/**
 * Text that stays text. A leading apostrophe, which Excel keeps out of sight, stops it from reading a formula,
 * a number, a date or TRUE; ordinary words need none.
 */
export const asText = (text: string): string =>
  text === "" || (isWord.test(text) && !/^(true|false)$/i.test(text) && text.length < 200) ? text : `'${text}`;

/** A cell as it was, from what Excel tells of it: `formulas` drops the apostrophe of text, so it is put back. */
export function asItWas(formula: unknown, value: unknown, valueType: unknown): string | number | boolean {
  if (valueType === "Empty" || formula === "" || formula === null || formula === undefined) return "";
  const isPlainText = valueType === "String" && formula === value;
  return isPlainText ? asText(value as string) : (formula as string | number | boolean);
}
