/** Days as the register keeps them, "2026-11-22", and as sheets show them, "22 November 2026". */

/** The day in local time, not in UTC. */
export const isoDate = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

export const dateWords = (date: Date): string => date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Noon, so that no time zone turns it into another day. */
export const dayOf = (iso: string): Date => new Date(`${iso}T12:00:00`);
