/** In an array constant such as {"Block cost, Low",627000} Univer divides texts at their commas; Excel does not. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject, StringValueObject } from "@univerjs/engine-formula";

/** Signs that nobody types, in place of those at which Univer divides. */
const standIns: Readonly<Record<string, string>> = { ",": "\uE000", ";": "\uE001" };

type Reader = { _formatValue: (this: Reader, raw: unknown) => (BaseValueObject | null)[][] };

export function keepTextsWhole(): void {
  const reader = ArrayValueObject.prototype as unknown as Reader;
  const original = reader._formatValue;
  if (original.name === "wholeTexts") return;
  reader._formatValue = function wholeTexts(this: Reader, raw) {
    if (typeof raw !== "string" || !raw.includes('"')) return original.call(this, raw);
    const hidden = raw.replace(/"(?:[^"]|"")*"/g, (text) => text.replace(/[,;]/g, (sign) => standIns[sign] ?? sign));
    return original.call(this, hidden).map((row) => row.map((cell) => (cell?.isString() ? restored(cell) : cell)));
  };
}

function restored(cell: BaseValueObject): BaseValueObject {
  const text = String(cell.getValue());
  const whole = text.replaceAll("\uE000", ",").replaceAll("\uE001", ";");
  return whole === text ? cell : StringValueObject.create(whole);
}
