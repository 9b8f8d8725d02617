/** The usual answers of a form in one line: "a row for every bed, 52 weeks, nearest £1, VAT excluded". */
import type { Assumption } from "../../tables";
import { inSentence, type Fields } from "./fields";
import { fieldText, sameValue } from "./figure-text";
import { isBlank, rowAt, unitOf } from "./form-rows";

type Asked = Pick<Fields, "form" | "look">;

/** Longer lines are not read. */
const mostInLine = 6;

/** So many answers are said one by one; of more, only those that are not the usual ones. */
export const areFew = (assumptions: readonly Assumption[]): boolean => assumptions.length <= mostInLine;

export function usualWords(assumptions: readonly Assumption[], asked: Asked): string {
  const said = assumptions.map((one) => answerWords(one, asked)).filter((words) => words !== null);
  return [...new Set(said)].join(", ");
}

/** "26 more answers, 2 of them your own: mobilisation 3 months, retention 10%". */
export function manyWords(assumptions: readonly Assumption[], asked: Asked): string {
  const own = assumptions.filter((one) => isOwn(one, asked));
  const begin = `${assumptions.length} more answers`;
  if (own.length === 0) return `${begin}, all as usual`;
  const named = usualWords(own.slice(0, mostInLine), asked);
  return `${begin}, ${own.length} not as usual: ${named}${own.length > mostInLine ? ", …" : ""}`;
}

function isOwn({ label, usual }: Assumption, { form }: Asked): boolean {
  const value = rowAt(form.rows, label)?.value ?? null;
  return !isBlank(value) && !sameValue(value, usual ?? null);
}

function answerWords(assumption: Assumption, { look }: Asked): string | null {
  const { label, field, inLine } = assumption;
  const words = fieldText(look(label), field);
  if (inLine !== undefined) return inLine(words);
  const unit = typeof field === "object" || field === "percent" ? "" : unitOf(assumption, look);
  const pounds = /^£ ?(.*)$/.exec(unit)?.[1];
  const value = pounds === undefined ? `${words} ${unit}` : `£${words} ${pounds}`;
  return `${inSentence(label)} ${value}`.trim();
}
