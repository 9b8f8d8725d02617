/** Figures that are said to be rounded down, or up: each may be out by nearly a whole unit of its last digit, and not by half of one. */
export const isRoundedOneWay = (label: string): boolean => /\b(?:round(?:ed|ing) (?:down|up)|cut off|truncated)\b/i.test(label);
