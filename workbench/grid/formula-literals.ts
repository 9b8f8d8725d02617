/** Constants in formulas, read as Excel reads them: 2411.30 is a number, and a text in braces keeps its commas. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject, NumberValueObject, StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

/** Univer reads them with these two functions of its own, which are changed once for all workbooks. */
export function readLiteralsAsExcel(): void {
  keepTextsWhole(ArrayValueObject.prototype as unknown as ArrayReader);
  takeTrailingNoughts(ValueObjectFactory as unknown as ConstantReader);
}

type ArrayReader = { _formatValue: (this: ArrayReader, raw: unknown) => (BaseValueObject | null)[][] };
type ConstantReader = { create: (this: ConstantReader, raw: unknown, ignorePattern?: boolean) => BaseValueObject };

/** Signs that nobody types, in place of those at which Univer divides {"Block cost, Low",627000}. */
const standIns: Readonly<Record<string, string>> = { ",": "\uE000", ";": "\uE001" };

function keepTextsWhole(reader: ArrayReader): void {
  const original = reader._formatValue;
  if (original.name === "wholeTexts") return;
  reader._formatValue = function wholeTexts(this: ArrayReader, raw) {
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

const plainNumber = /^\s*(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Univer takes 2411.30 for text, because as a number it is written 2411.3. A text has its quotation marks. */
function takeTrailingNoughts(reader: ConstantReader): void {
  const original = reader.create;
  if (original.name === "plainNumbers") return;
  reader.create = function plainNumbers(this: ConstantReader, raw, ignorePattern) {
    return typeof raw === "string" && plainNumber.test(raw)
      ? NumberValueObject.create(Number(raw))
      : original.call(this, raw, ignorePattern);
  };
}
