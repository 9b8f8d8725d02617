/** Makes Univer read constants in formulas as Excel does: 2411.30 is a number, and text within braces keeps its commas. */
import type { BaseValueObject } from "@univerjs/engine-formula";
import { ArrayValueObject, NumberValueObject, StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

/** Patches two functions of Univer, once for all workbooks. */
export function readLiteralsAsExcel(): void {
  keepTextsWhole(ArrayValueObject.prototype as unknown as ArrayReader);
  takeTrailingNoughts(ValueObjectFactory as unknown as ConstantReader);
}

type ArrayReader = { _formatValue: (this: ArrayReader, raw: unknown) => (BaseValueObject | null)[][] };
type ConstantReader = { create: (this: ConstantReader, raw: unknown, ignorePattern?: boolean) => BaseValueObject };

/** Stand-ins from the private use area for the separators at which Univer splits {"Block cost, Low",627000}. */
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

/** Univer takes 2411.30 for text because the number is written 2411.3. Real text has quotation marks. */
function takeTrailingNoughts(reader: ConstantReader): void {
  const original = reader.create;
  if (original.name === "plainNumbers") return;
  reader.create = function plainNumbers(this: ConstantReader, raw, ignorePattern) {
    return typeof raw === "string" && plainNumber.test(raw)
      ? NumberValueObject.create(Number(raw))
      : original.call(this, raw, ignorePattern);
  };
}
