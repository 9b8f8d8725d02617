/** How much it helps a rule, in bits, what the labels say: a few strengths for all rules. */
import { bitsOfSlip } from "../evidence/slip-bits";

/** They can hardly mean anything else: "Total", "At the end of the year" under "At the start of the year". */
export const bitsOfSure = 17;
/** They say so: "Increase on the year before", a price of a week beside a cost of a year. */
export const bitsOfSaid = 12;
/** They name what the rule makes, and others make that as well: "Saving", "Change" over a percentage. As much as one slip costs. */
export const bitsOfLikely = bitsOfSlip;
