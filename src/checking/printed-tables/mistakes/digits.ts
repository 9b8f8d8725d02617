/** The digits of a figure as whole numbers of its last one, since very many changes of them are tried. */
export interface Digits {
  readonly number: number;
  readonly each: readonly number[];
  /** What one of each digit is worth. */
  readonly worth: readonly number[];
  /** What should be printed, in units of the last digit, and by how much that may be out. */
  readonly wanted: number;
  readonly within: number;
  /** What one of the last digit is worth, with the sign. */
  readonly unit: number;
}

export function digitsOf(text: string, printed: number, shouldBe: number, error: number): Digits | null {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 1 || printed === 0 || shouldBe === 0 || Math.sign(shouldBe) !== Math.sign(printed)) return null;
  const number = Number(digits);
  const unit = Math.abs(printed) / number;
  const worth = new Array<number>(digits.length).fill(1);
  for (let at = digits.length - 2; at >= 0; at--) worth[at] = (worth[at + 1] ?? 1) * 10;
  return {
    number,
    each: Array.from(digits, Number),
    worth,
    wanted: Math.abs(shouldBe) / unit,
    within: error / unit + 0.5 + 1e-6,
    unit: unit * Math.sign(printed),
  };
}

export const isWanted = (changed: number, { wanted, within }: Digits): boolean => Math.abs(changed - wanted) <= within;
