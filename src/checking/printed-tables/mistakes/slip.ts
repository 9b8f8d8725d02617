/** A likely reason why a printed figure is wrong, and what has to be explained. */
import type { FindingKind } from "../finding";
import type { TableFigure } from "../read/read-table";

export interface Slip {
  readonly kind: FindingKind;
  /** As a sentence without its stop: "Two digits are swapped". */
  readonly words: string;
  /** How much likelier it is than that nothing explains the difference. */
  readonly strength: number;
  /** What was left out or counted twice. */
  readonly item: TableFigure | null;
}

export interface Difference {
  readonly cell: TableFigure;
  readonly shouldBe: number;
  /** By how much `shouldBe` may be out, because the figures that give it were rounded. */
  readonly slack: number;
  /** What the cell adds up, if it is a total. */
  readonly addends: readonly TableFigure[];
}
