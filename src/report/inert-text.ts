/** Words that a spreadsheet would take for a formula, made harmless. */

/** Excel runs text that begins like this, from a CSV file or by pasting too; in some languages also with the full-width signs. */
const startsFormula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

export const wouldRun = (text: string): boolean => startsFormula.test(text);

/** A leading apostrophe makes it text. Figures are not passed through here: a negative number stays a number. */
export const inertText = (text: string): string => (wouldRun(text) ? `'${text}` : text);
