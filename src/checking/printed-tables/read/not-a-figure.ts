/** Cells that stand where a figure would, and are none: what is not given, and what cannot be read. */
import { minus } from "./figure-token";

/**
 * The shorthand of official statistics and of offices for a figure that is withheld, not known or not there yet, bare or in brackets, and
 * what a spreadsheet shows in place of one.
 */
const notGiven = new RegExp(
  String.raw`^[[(]?(?:${[
    "c|k|low|s|u|w|x|z",
    String.raw`n[/.]?a\.?|n[/.]?k\.?|n[/.]d\.?|tb[acd]`,
    String.raw`\.{2,4}|…|:|\*{1,3}|~|\?{1,3}`,
    "supp(?:ressed)?|withheld|confidential|redacted|unknown|pending|awaited",
    "not (?:yet )?(?:available|applicable|known|given|collected|recorded|provided|published|disclosed|shown|stated|reported|set|agreed|confirmed)",
    "to be (?:confirmed|agreed|determined)",
    String.raw`#{2,}|#(?:n/a|ref!|value!|div/0!|num!|name\?|null!|spill!|calc!)|err:\d+`,
  ].join("|")})[\])]?$`,
  "i",
);

const note = String.raw`(?:\(\d{1,2}\)|\[\d{1,2}\]|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+)`;
const none = String.raw`(?:[${minus}]{1,3}|\.{2,4}|…|:|n[/.]?a\.?)`;
/** "(2)—", "..(1)": why there is none is told by the note. */
const notedInstead = new RegExp(String.raw`^(?:${note} ?${none}|${none} ?${note})$`, "i");

export const isNotGiven = (text: string): boolean => notGiven.test(text) || notedInstead.test(text);

const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** Dates, times, "5.2.4", "4+2+2", "1/5", "007", "3rd", "£000". */
const otherThanAmounts = new RegExp(
  String.raw`^(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}:\d\d(?::\d\d)?|\d+(?: ?\+ ?\d+)+|\d+ ?/ ?\d+|0\d+|\(?[£€$]? ?['’‘]?000['’‘]?s?\)?|\d+(?:st|nd|rd|th)|\d{1,2}[ -]?(?:${months})[a-z]*[ -]?\d*)$`,
  "i",
);
const list = /^\d{1,2}(?:\.\d{1,2}){2,}$/;

const bounds = "under|over|below|above|fewer than|less than|more than|up to|at least|at most";
const likeAFigure = new RegExp(String.raw`^(?:(?:${bounds}) )?[^a-z]*\d[^a-z]*(?:[a-z]{1,3}\.?)?[^a-z]*$`, "i");

/** Digits with at most one short word behind them, like "300 F", "1.320,00", "<5", "under 5" or "1.2E+07". */
export const isLikeAFigure = (text: string): boolean => likeAFigure.test(text) && !otherThanAmounts.test(text) && !list.test(text);
