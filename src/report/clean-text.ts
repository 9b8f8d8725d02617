/** Words from people as they may stand in any file: one line, with nothing that cannot be seen or that turns the line round. */

const breaks = /[\t\n\r\u0085\u2028\u2029]+/gu;
/** What no XML file may hold, halves of a character pair among them. */
const notInFiles = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Marks that make what follows run from right to left: "£12" can be made to look like "£21". */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const invisible = /[\u200B\u2060\uFEFF\u00AD]/gu;

export const cleanText = (text: string): string =>
  text.replace(breaks, " ").replace(notInFiles, "").replace(turning, "").replace(invisible, "").trim();
