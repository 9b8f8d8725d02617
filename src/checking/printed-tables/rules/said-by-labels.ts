/** How much it helps a rule, in bits, what the labels say: a few strengths for all rules. */

/** They can hardly mean anything else: "Total", "At the end of the year" under "At the start of the year". */
export const bitsOfSure = 17;
/** They say so: "Increase on the year before", a price of a week beside a cost of a year. */
export const bitsOfSaid = 12;
/** They name what the rule makes, and others make that as well: "Saving", "Total cost". */
export const bitsOfLikely = 7;
/** They fit it: "Change" over a percentage. */
export const bitsOfFitting = 4;
