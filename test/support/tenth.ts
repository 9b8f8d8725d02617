/**
 * The full matrix of a costly check is gone through in the deep tier; each other run takes the same tenth of it, one commit after another.
 * TIER=deep asks for all of it; DEEP_TENTH, 0 to 9, says which tenth this run takes.
 */
export const isDeep = process.env["TIER"] === "deep";

const tenth = Number(process.env["DEEP_TENTH"] ?? 0);
if (!Number.isInteger(tenth) || tenth < 0 || tenth > 9) throw new Error("DEEP_TENTH is a whole number from 0 to 9");

/** @param index the place of the case among all cases of its matrix, from 0 */
export const inThisTenth = (index: number): boolean => isDeep || index % 10 === tenth;
