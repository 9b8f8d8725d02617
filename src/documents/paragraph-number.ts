/** The number with which a paragraph begins, and the captions by which tables are told. */

const typed = /^(?<number>\d{1,3}(?:\.\d{1,3}){1,4}|[A-Z]?\d{1,2}(?=[.)]))[.)]?(?:\s+)(?=[A-Z£“"'‘([])/;
const ofHeading = /^(?<number>\d{1,2}|[A-Z](?=[.)]))[.)]?\s+(?=[A-Z][a-z]*)/;

export interface Numbered {
  readonly number: string | null;
  readonly text: string;
}

/** Typed numbers are part of the text in most reports: "5.2.4 The cost …" is paragraph 5.2.4, and no sentence about 5.2. */
export function withoutNumber(text: string, isHeading: boolean): Numbered {
  const found = typed.exec(text) ?? (isHeading ? ofHeading.exec(text) : null);
  return found?.groups?.["number"] === undefined
    ? { number: null, text }
    : { number: found.groups["number"], text: text.slice(found[0].length) };
}

const ownName = String.raw`^(?<name>(?:table|tab\.|schedule|exhibit) ?(?:[A-Z]\.?)?\d{1,3}(?:[.-]\d{1,3})?[a-z]?)\b`;
const named = new RegExp(ownName, "i");
const numbered = new RegExp(String.raw`${ownName} ?[:.|–—-]\s`, "i");

/** "Table 3" of "Table 3: Cost by year"; null of anything else. */
export const tableName = (caption: string): string | null => {
  const name = named.exec(caption.trim())?.groups?.["name"];
  return name === undefined ? null : name.replace(/\s+/g, " ").replace(/^\w/, (letter) => letter.toUpperCase());
};

const longestCaption = 200;

/** Words that stand over a table and are short enough to be its heading. */
export const mayBeCaption = (text: string): boolean => text.length <= longestCaption && !/[.!?;,]$/.test(text.trim());

/** "Table 3: Beds in 2024. * To 30 September.": a caption with sentences of its own, and no sentence about Table 3. */
export const isNumberedCaption = (text: string): boolean => text.length <= longestCaption && numbered.test(text.trim());

/** What stands under a table and belongs to it. */
export const isTableNote = (text: string): boolean =>
  /^(?:notes?|sources?|key|figures|totals?) ?(?:\d{1,2})?[:.]|^[*†‡§]|^\[\d{1,2}\]/i.test(text.trim());
