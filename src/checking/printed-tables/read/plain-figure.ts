/**
 * A figure as most cells print it, like "£4,797,965.16", "(1,250)" or "12.5%": a double says all its digits, also in thousands or as a share,
 * and the exact value is made only when it is asked for.
 */
import { decimal, fromCell, type Decimal } from "../../../calculation";
import { halfOf, mostDigits, type PrintedFigure } from "./figure-token";
import { powerOfTen } from "./power-of-ten";

const commonest = /^(-?)(£?)(\d{1,3}(?:,\d{3})*|[1-9]\d{0,11})(?:\.(\d{1,4}))?( ?%)?$/;
const unscaled = decimal(1);

export class PlainFigure implements PrintedFigure {
  readonly text: string;
  readonly unit: PrintedFigure["unit"];
  readonly quantum: Decimal;
  readonly half: number;
  readonly number: number;
  /** Its digits as a whole number, and by which power of ten that is multiplied. */
  readonly #digits: number;
  readonly #power: number;
  #value: Decimal | null = null;

  constructor(text: string, unit: PrintedFigure["unit"], digits: number, power: number) {
    const { quantum, half } = quantumOf(power);
    this.text = text;
    this.unit = unit;
    this.quantum = quantum;
    this.half = half;
    // Of fifteen digits both are exact, and what is multiplied or divided once is rounded once.
    this.number = power < 0 ? digits / 10 ** -power : digits * 10 ** power;
    this.#digits = digits;
    this.#power = power;
  }

  get value(): Decimal {
    return (this.#value ??= fromCell(this.number));
  }

  get from(): number {
    return 0;
  }

  get to(): number {
    return this.text.length;
  }

  get scale(): Decimal {
    return unscaled;
  }

  get isApproximate(): boolean {
    return false;
  }

  /** The same digits in another unit: thousands have 3 as power, hundredths −2. */
  inUnit(unit: PrintedFigure["unit"], power: number): PlainFigure {
    return power === 0 && unit === this.unit ? this : new PlainFigure(this.text, unit, this.#digits, this.#power + power);
  }
}

interface Quantum {
  readonly quantum: Decimal;
  readonly half: number;
}

const quanta = new Map<number, Quantum>();

function quantumOf(power: number): Quantum {
  const known = quanta.get(power);
  if (known) return known;
  const quantum = powerOfTen(power);
  const made = { quantum, half: halfOf({ quantum }) };
  quanta.set(power, made);
  return made;
}

/** Read without the long pattern; null where that is needed. */
export function plainFigure(text: string): PlainFigure | null {
  const isInBrackets = text.startsWith("(") && text.endsWith(")");
  const found = commonest.exec(isInBrackets ? text.slice(1, -1) : text);
  if (!found) return null;
  const [, sign, currency, units = "", decimals = "", percent] = found;
  const digits = units.includes(",") ? units.replaceAll(",", "") : units;
  const length = decimals.length === 0 ? digits.length : digits.length + 1 + decimals.length;
  if ((digits.length > 1 && digits.startsWith("0")) || length + (sign?.length ?? 0) > mostDigits) return null;
  // What has a sign besides, or a pound sign and a percentage, is read with more care.
  if ((isInBrackets && sign !== "") || (percent !== undefined && currency !== "")) return null;
  const size = Number(digits + decimals);
  const isNegative = isInBrackets || sign !== "";
  return new PlainFigure(
    text,
    percent !== undefined ? "%" : currency === "" ? "" : "£",
    isNegative && size !== 0 ? -size : size,
    -decimals.length - (percent === undefined ? 0 : 2),
  );
}
