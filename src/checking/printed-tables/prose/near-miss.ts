/** The cell that a figure of a text was probably copied from, with a slip on the way. */
import type { CheckedTable } from "../check-table";
import type { PrintedFigure } from "../read/figure-token";
import type { Slip } from "../mistakes/mistake";
import { printedAt } from "../rules/rule";
import type { MatchedQuote } from "./matched-quote";
import { slipOfQuote } from "./slip-of-quote";
import { areOfOneLine, isTotal, namedIn, type Source } from "./sources";

export interface NearMiss {
  readonly source: Source;
  readonly slip: Slip;
  readonly bits: number;
  /** What else in the table speaks against the figure, as a sentence; "" if nothing. */
  readonly against: string;
}

/** How much likelier a cell becomes by each word of its labels that the sentence has, and by standing in a line with a figure that it quotes. */
const [ofWord, ofLine, ofTotal] = [8, 4, 2];

/** That the figure speaks of something else is as likely as a cell of which the sentence names two words; and that a right one is none that gives it, half. */
const [ofElsewhere, bitsOfDoubt] = [ofWord ** 2, 1];

/** A test of the table that holds with the cell, and fails with what is quoted. */
const bitsOfTest = 4;

export function nearMiss(
  figure: PrintedFigure,
  isCount: boolean,
  words: ReadonlySet<string>,
  told: readonly MatchedQuote[],
  sources: readonly Source[],
  tables: readonly CheckedTable[],
): NearMiss | null {
  const quoted = told.map(({ match }) => match.source);
  const mayBe = sources.filter(
    ({ cell }) =>
      !cell.isHeading &&
      !cell.isNil &&
      (cell.figure.unit === "%") === (figure.unit === "%") &&
      // Pence come from elsewhere where the table has none.
      !(isInPence(figure) && !isInPence(cell.figure)) &&
      // Whoever quotes a cell rightly does not quote it wrongly in the same breath.
      !quoted.some((one) => one.cell === cell),
  );
  const weights = mayBe.map(
    (source) =>
      ofWord ** namedIn(source, words) *
      (quoted.some((one) => areOfOneLine(one, source)) ? ofLine : 1) *
      (isTotal(source, "row") || isTotal(source, "column") ? ofTotal : 1),
  );
  const all = weights.reduce((sum, weight) => sum + weight, ofElsewhere);
  let best: Omit<NearMiss, "against"> | null = null;
  for (const [at, source] of mayBe.entries()) {
    const found = slipOfQuote(figure, isCount, {
      shouldBe: source.cell.number,
      error: 0,
      prior: Math.log2((weights[at] ?? 0) / all) - bitsOfDoubt,
    });
    if (found && (best === null || found.bits > best.bits)) best = { source, ...found };
  }
  if (!best) return null;
  const other = against(best.source, figure.value.toNumber(), figure.text, tables);
  return { ...best, bits: best.bits + (other === "" ? 0 : bitsOfTest), against: other };
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
    const unit = printed.figure.unit === "%" ? 100 : 1;
    const shown = (value * unit).toFixed(Math.max(0, -Math.round(Math.log10(2 * printed.half * unit))));
    return `${printed.figure.text} there needs ${cell.figure.text}: with ${text} it would be ${shown}${unit === 100 ? "%" : ""}`;
  }
  return "";
}

const isInPence = ({ quantum, scale }: PrintedFigure): boolean => scale.eq(1) && quantum.eq("0.01");
