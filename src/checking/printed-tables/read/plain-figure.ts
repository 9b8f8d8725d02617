/** A figure as most cells print it, like "£4,797,965.16": a double says all its digits, and the exact value is made only when it is asked for. */
import { decimal, fromCell, type Decimal } from "../../../calculation";
import type { PrintedFigure } from "./figure-token";

const commonest = /^(-?)(£?)(\d{1,3}(?:,\d{3})*|[1-9]\d{0,11})(?:\.(\d{1,4}))?$/;
const unscaled = decimal(1);
const quanta = ["1", "0.1", "0.01", "0.001", "0.0001"].map((text) => ({ quantum: decimal(text), half: Number(text) / 2 }));
const whole = { quantum: unscaled, half: 0.5 };
const mostOfDouble = 15;

export class PlainFigure implements PrintedFigure {
  readonly text: string;
  readonly unit: "£" | "";
  readonly quantum: Decimal;
  readonly half: number;
  readonly number: number;
  #value: Decimal | null = null;

  constructor(text: string, unit: "£" | "", number: number, decimals: number) {
    const { quantum, half } = quanta[decimals] ?? whole;
    this.text = text;
    this.unit = unit;
    this.number = number;
    this.quantum = quantum;
    this.half = half;
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
}

/** Read without the long pattern; null where that is needed. */
export function plainFigure(text: string): PlainFigure | null {
  const found = commonest.exec(text);
  if (!found) return null;
  const [, sign, currency, units = "", decimals = ""] = found;
  const digits = units.length > 3 && units.includes(",") ? units.replaceAll(",", "") : units;
  const length = decimals.length === 0 ? digits.length : digits.length + 1 + decimals.length;
  if ((digits.length > 1 && digits.startsWith("0")) || length + (sign?.length ?? 0) > mostOfDouble) return null;
  const size = Number(decimals.length === 0 ? digits : `${digits}.${decimals}`);
  return new PlainFigure(text, currency === "" ? "" : "£", size === 0 ? 0 : sign === "" ? size : -size, decimals.length);
}
