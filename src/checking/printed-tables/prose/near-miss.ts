/** The cell that a figure of a text was probably copied from, with a slip on the way. */
import { fromCell } from "../../../calculation";
import type { CheckedTable } from "../check-table";
import { printedLike } from "../explain/printed-like";
import { endOf, halfOf, type PrintedFigure } from "../read/figure-token";
import type { Slip } from "../mistakes/mistake";
import { printedAt } from "../rules/rule";
import type { MatchedQuote } from "./matched-quote";
import { bitsOfSign, slipOfQuote } from "./slip-of-quote";
import { areOfOneCell, areOfOneLine, namedIn, type Source } from "./sources";

export interface NearMiss {
  readonly source: Source;
  readonly slip: Slip;
  readonly bits: number;
  /** What else in the table speaks against the figure, as a sentence; "" if nothing. */
  readonly against: string;
}

/** That a figure speaks of something else is as likely as a cell of which the sentence says two things. */
const signsOfElsewhere = 2;
/** And that a right one is none that gives it, half. */
const bitsOfDoubt = 1;

const weightOf = (signs: number): number => 2 ** (bitsOfSign * signs);

export function nearMiss(
  figure: PrintedFigure,
  isCount: boolean,
  words: ReadonlySet<string>,
  told: readonly MatchedQuote[],
  sources: readonly Source[],
  tables: readonly CheckedTable[],
): NearMiss | null {
  const quoted = told.map(({ match }) => match.source);
  const mayBe = sources.filter((source) => {
    const { cell } = source;
    return (
      !cell.isHeading &&
      !cell.isNil &&
      (cell.figure.unit === "%") === (figure.unit === "%") &&
      // Pence come from elsewhere where the table has none.
      !(isInPence(figure) && !isInPence(cell.figure)) &&
      // Whoever quotes a cell rightly does not quote it wrongly in the same breath.
      !quoted.some((one) => areOfOneCell(one, source))
    );
  });
  // Each word of its labels that the sentence has, and standing in a line with a figure that it quotes.
  const weights = mayBe.map((source) => weightOf(namedIn(source, words) + (quoted.some((one) => areOfOneLine(one, source)) ? 1 : 0)));
  const all = weights.reduce((sum, weight) => sum + weight, weightOf(signsOfElsewhere));
  let best: Omit<NearMiss, "against"> | null = null;
  for (const [at, source] of mayBe.entries()) {
    const found = slipOfQuote(figure, isCount, {
      shouldBe: source.cell.number,
      error: roundedBy(figure),
      prior: Math.log2((weights[at] ?? 0) / all) - bitsOfDoubt,
    });
    if (found && (best === null || found.bits > best.bits)) best = { source, ...found };
  }
  if (!best) return null;
  const other = against(best.source, figure.value.toNumber(), figure.text, tables);
  return { ...best, bits: best.bits + (other === "" ? 0 : bitsOfSign), against: other };
}

/** "44% of Share needs 280: with 284 it would be 43%." */
function against({ table, cell }: Source, quoted: number, text: string, tables: readonly CheckedTable[]): string {
  for (const { scored, place } of tables[table]?.tests ?? []) {
    const { rule, result, terms } = scored.hypothesis;
    const printed = result.figures[place];
    if (rule.id !== "quotient" || !printed || !terms.some(({ line }) => line.figures[place] === cell)) continue;
    const { value } = rule.arithmetic.implied(scored.hypothesis, place, -1, (line, at) =>
      line.figures[at] === cell ? quoted : printedAt(line, at),
    );
    if (Math.abs(value - printed.number) <= printed.half) continue;
    return `${printed.figure.text} there needs ${cell.figure.text}: with ${text} it would be ${printedLike(printed.figure, fromCell(value))}`;
  }
  return "";
}

/** "17,600" may be rounded to hundreds, and "17,610" to tens: by how much it may be out. */
function roundedBy(figure: PrintedFigure): number {
  const { noughts } = endOf(figure);
  return noughts === 0 ? 0 : halfOf(figure) * 10 ** noughts;
}

const isInPence = ({ quantum, scale }: PrintedFigure): boolean => scale.eq(1) && quantum.eq("0.01");
