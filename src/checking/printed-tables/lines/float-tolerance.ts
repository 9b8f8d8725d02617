import { mostCells } from "../read/printed-table";

/** Each addition may be out by the last digit of a double; of many, some are over and some under, so that the sum is out by the root of them. */
const relative = Number.EPSILON * Math.sqrt(mostCells);

/** By how much a figure of this size may be out for being a double, before it differs. */
export const floatTolerance = (number: number): number => (1 + Math.abs(number)) * relative;

/** By how much of itself a figure may be out because it was rounded. */
export const slackOf = (half: number, number: number): number => (half + floatTolerance(number)) / Math.abs(number);
