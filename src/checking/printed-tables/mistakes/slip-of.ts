/** Why a printed figure is not what it should be: the cheapest explanation, in bits. */
import { digitsOf } from "./digits";
import { mistakes } from "./index";
import type { TableFigure } from "../read/read-table";
import { often, seldom, type Asked, type Difference, type Slip } from "./mistake";

/** More than these no slip explains, whichever it is. */
export const mostBitsOf = (cell: TableFigure, shouldBe: number, error: number): number =>
  Math.max(0, surpriseOf(cell, shouldBe, windowOf(cell, error)) - often);

const windowOf = ({ half }: TableFigure, error: number): number => 2 * (error + half);

const surpriseOf = ({ number }: TableFigure, shouldBe: number, window: number): number =>
  Math.log2(1 + Math.max(Math.abs(number), Math.abs(shouldBe)) / window);

export function slipOf(difference: Difference): Slip {
  const { cell, shouldBe, error, addends, beside = null } = difference;
  const window = windowOf(cell, error);
  const within = error + cell.half;
  const out = Math.abs(shouldBe - cell.number);
  // Written out, like what is given back: each object that takes another in, and more, is of a kind of its own, and slow to make and to read.
  const asked: Asked = { cell, shouldBe, error, addends, beside, digits: digitsOf(cell, shouldBe, within), within };
  const unexplained: Omit<Slip, "bits"> = {
    kind: "other",
    words: "",
    isOfMoney: false,
    cost: seldom + Math.log2(1 + out / within),
    item: null,
    isExplained: false,
    right: shouldBe,
    isOfMistake: false,
  };
  let best: Omit<Slip, "bits"> | null = null;
  // A figure that is out by little is told as cheaply by how much: the mistake that makes it is said all the same.
  for (const { kind, words, isOfMoney = false, make } of mistakes) {
    const made = make(asked);
    if (made && made.cost < (best?.cost ?? unexplained.cost + often)) {
      const right = made.right === undefined || !asked.digits ? made.corrected : made.right * asked.digits.unit;
      best = {
        kind,
        words,
        isOfMoney,
        cost: made.cost,
        item: made.item ?? null,
        isExplained: true,
        right: right ?? shouldBe,
        isOfMistake: right !== undefined,
      };
    }
  }
  const surprise = surpriseOf(cell, shouldBe, window);
  const cost = Math.min(best?.cost ?? Infinity, unexplained.cost);
  const { kind, words, isOfMoney, item, isExplained, right, isOfMistake } = best ?? unexplained;
  return { kind, words, isOfMoney, cost, bits: Math.max(0, surprise - cost), item, isExplained, right, isOfMistake };
}
