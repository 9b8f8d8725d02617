/** Names and labels as people compare them: capitals and repeated spaces make no difference. */
export const foldedName = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();

export const sameName = (one: string, other: string): boolean => foldedName(one) === foldedName(other);
