/** What HTML has in it and a reader does not see, or sees as a mark and not as a figure. */

/** Struck out, or not text at all. */
const unread = new Set("script style template noscript iframe object svg math head title textarea s del strike datalist".split(" "));
const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:\s*[^;]*line-through)/i;
const hidingClass = /(?:^|\s)(?:sr-only|visually-hidden|govuk-visually-hidden|screen-reader-text)(?:\s|$)/i;

export function hides(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    unread.has(name) ||
    (attributes["hidden"] !== undefined && attributes["hidden"].toLowerCase() !== "until-found") ||
    hidingStyle.test(attributes["style"] ?? "") ||
    hidingClass.test(attributes["class"] ?? "")
  );
}

/** A raised note is no part of a figure or of a label; "1st" stays whole. */
export const shownMark = (raised: string): string => (/^\s*(?:st|nd|rd|th)\s*$/i.test(raised) ? raised.trim() : "");

/** It keeps its place, though nobody sees it. */
export const isOnlyInvisible = (attributes: Readonly<Record<string, string>>): boolean =>
  /visibility\s*:\s*hidden/i.test(attributes["style"] ?? "") && !/display\s*:\s*none/i.test(attributes["style"] ?? "");
