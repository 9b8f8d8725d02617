/** Makes a user's words safe for any file: one line, without invisible characters and without marks that reverse its direction. */

const lineBreaks = /[\t\n\r\u0085\u2028\u2029]+/gu;
/** What no XML file may hold, unpaired surrogates included. */
const notInXml = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Marks that make what follows run from right to left: "£12" can be made to look like "£21". */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible = /[\u200B\u2060\uFEFF\u00AD]/gu;

export const cleanText = (text: string): string =>
  text.replace(lineBreaks, " ").replace(notInXml, "").replace(directionMarks, "").replace(invisible, "").trim();
