/** "4.600" or "2.070.6" among figures like 1,690: a point where a comma parts the thousands, so that it is read as a thousandth of itself. */
import { stateOf, type Finding } from "../finding";
import { isRate } from "../lines/label-words";
import type { ReadTable } from "../read/read-table";
import { placeOf, titleOf } from "./place-words";

/** Three digits behind the point, and no nought alone before it: 0.125 is an eighth. */
const withPoint = /^[^\d]*[1-9]\d{0,2}(?:\.\d{3})+(?:\.\d{1,2})?(?![\d.])\D*$/;
const withComma = /\d,\d{3}/;
const toThousandths = /\d\.\d{3,}/;
const factor = /\b(?:factors?|multipliers?|ratios?|weight(?:s|ings?)?|indices|deflators?|coefficients?|exchange|per)\b/i;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export function pointsForCommas(read: ReadTable, table: number): readonly Finding[] {
  const cells: readonly Cell[] = [
    ...read.figures.flatMap(({ row, column, isHeading, figure: { text } }) => (isHeading ? [] : [{ row, column, text }])),
    ...read.unknown.filter(({ why }) => why === "unreadable"),
  ];
  const isFactor = ({ row, column }: Cell): boolean =>
    [read.rowLabels[row] ?? "", read.columnLabels[column] ?? ""].some((label) => isRate(label) || factor.test(label));
  return cells
    .filter((cell) => withPoint.test(cell.text) && isAlone(cell, cells) && !isFactor(cell))
    .map(({ row, column, text }): Finding => {
      const where = placeOf(read, table, row, column);
      const shouldBe = text.replace(/\.(?=\d{3})/g, ",");
      return {
        where,
        also: [],
        title: titleOf(where),
        short: `${where.address === null ? "" : `${where.address}: `}${text} should be ${shouldBe}`,
        printed: text,
        shouldBe,
        difference: null,
        differing: null,
        kind: "other",
        why: "It has a point where the figures beside it have a comma.",
        certainty: "look",
        howSure: "Look at it. Hardly another figure of its row or its column is printed to three decimals.",
        state: stateOf("other", "look", "Point for a comma"),
        tests: 1,
      };
    });
}

/** Some others of its column or its row have commas, and in neither are those with a point the more: "Index | 1.045 | 1.062" is meant. */
function isAlone(cell: Cell, cells: readonly Cell[]): boolean {
  const [inColumn, inRow] = (["column", "row"] as const).map((of) => {
    const others = cells.filter((other) => other !== cell && other[of] === cell[of]).map(({ text }) => text);
    return {
      commas: others.filter((text) => withComma.test(text)).length,
      points: others.filter((text) => toThousandths.test(text)).length,
    };
  });
  const both = [inColumn, inRow].flatMap((one) => one ?? []);
  return both.some(({ commas }) => commas > 1) && both.every(({ commas, points }) => points <= commas);
}
