/**
 * The full matrix of a costly check is gone through in the deep tier, and a run of all parts takes another tenth of it with each commit.
 * The unit tests alone, which are run all day, take none of it: there each such check has a small size of its own.
 * TIER=deep asks for all of it; DEEP_TENTH, 0 to 9 or "none", says which tenth this run takes.
 */
export const isDeep = process.env["TIER"] === "deep";

const given = process.env["DEEP_TENTH"] ?? "0";
if (!/^(\d|none)$/.test(given)) throw new Error('DEEP_TENTH is a whole number from 0 to 9, or "none"');

/** Whether this run takes no part of the deep tier. */
export const isWithoutTenth = !isDeep && given === "none";

/** @param index the place of the case among all cases of its matrix, from 0 */
export const inThisTenth = (index: number): boolean => isDeep || index % 10 === Number(given);
