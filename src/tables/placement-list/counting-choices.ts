/** What people choose of how episodes are counted, as they type it. */
import { readDay } from "../read-day";
import type { Block } from "./open-block";

/** "K2", or "K1, K2": the kinds of placement; empty for "all", null where it is no code. */
export function typesIn(text: string): readonly string[] | null {
  const codes = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== "");
  if (codes.includes("ALL")) return [];
  return codes.length > 0 && codes.every((code) => /^[A-Z]{1,2}\d{1,2}$/.test(code)) ? codes : null;
}

/** Beds, first day and last day; null where they are no block. */
export function blockIn(beds: string, first: string, last: string): Block | null {
  const [from, to] = [readDay(first), readDay(last)];
  if (!/^\s*[1-9]\d{0,2}\s*$/.test(beds) || from === null || to === null || to < from) return null;
  return { beds: Number(beds), from, until: to + 1 };
}
