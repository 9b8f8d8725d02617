/** Text as people paste it, without what cannot be seen. */

/** Marks of direction, zero-width characters, the soft hyphen and the byte order mark. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const control = /(?![\t\n\r])\p{Cc}/gu;

/** All kinds of spaces are one space; a line break inside a cell is one too. */
export const cleaned = (text: string): string => (clean.test(text) ? text : thoroughlyCleaned(text));

/** Most cells: visible characters of English with single spaces between. */
const clean = /^(?:[!-~£]+(?: [!-~£]+)*)?$/;
const thoroughlyCleaned = (text: string): string => withPoints(text).replace(unseen, "").replace(control, "").replace(/\s+/g, " ").trim();

/** Parliament prints its decimal points raised: 69·2. As many characters as before. */
export const withPoints = (text: string): string => text.replace(/(?<=\d)[·•∙](?=\d)/g, ".");

/** Whole texts: line breaks and tabs stay. */
export const seen = (text: string): string =>
  text
    .replace(unseen, "")
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, "\n")
    .replace(control, "");
