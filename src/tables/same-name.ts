/** Letters that nobody sees: two names that differ by them alone are one, and a name of nothing else is none. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/gu;

/** Names and labels as people compare them: capitals, repeated spaces and invisible letters make no difference. */
export const foldedName = (name: string): string => visibleName(name).toLowerCase();

/** In one line, without the letters that nobody sees. */
export const visibleName = (name: string): string =>
  name
    .replace(invisible, (letter) => (/\s/.test(letter) ? " " : ""))
    .trim()
    .replace(/\s+/g, " ");

export const sameName = (one: string, other: string): boolean => foldedName(one) === foldedName(other);
