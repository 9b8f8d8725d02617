/** The cell that a figure of a text was probably copied from, with a slip on the way. */
import type { CheckedTable } from "../check-table";
import type { PrintedFigure } from "../read/figure-token";
import type { FindingKind } from "../finding";
import type { Slip } from "../mistakes/mistake";
import { slipOf } from "../mistakes/slip-of";
import { printedAt } from "../rules/rule";
import { namedIn, type Source } from "./sources";

export interface NearMiss {
  readonly source: Source;
  readonly slip: Slip;
  /** What else in the table speaks against the figure, as a sentence; "" if nothing. */
  readonly against: string;
}

/** What happens to amounts alone: 3 years are no £3,397 in thousands, and VAT is not added to beds. */
const isOfMoney: ReadonlySet<FindingKind> = new Set(["thousands", "vat", "week-basis", "yearly-for-weekly"]);

const fewestDigits = 3;

export function nearMiss(
  figure: PrintedFigure,
  isCount: boolean,
  words: ReadonlySet<string>,
  sources: readonly Source[],
  tables: readonly CheckedTable[],
): NearMiss | null {
  const cell = {
    row: 0,
    column: 0,
    part: 0,
    figure,
    number: figure.value.toNumber(),
    half: figure.quantum.toNumber() / 2,
    isHeading: false,
    isNil: false,
  } as const;
  const isMoney = !isCount && figure.unit !== "%" && (figure.unit === "£" || figure.scale.gt(1) || figure.value.abs().gte(1000));
  const digits = figure.text.replace(/\D/g, "").length;
  let best: { readonly source: Source; readonly slip: Slip; readonly score: number } | null = null;
  for (const source of sources) {
    if (source.cell.isHeading || source.cell.isNil || (source.cell.figure.unit === "%") !== (figure.unit === "%")) continue;
    const slip = slipOf({ cell, shouldBe: source.cell.number, error: 0, addends: [] });
    if (!slip.isExplained || (isOfMoney.has(slip.kind) && !isMoney)) continue;
    const named = namedIn(source, words);
    // Short figures are a digit apart from one another by chance: the labels must speak for it.
    const isTold =
      digits < fewestDigits
        ? named >= 2 && slip.kind === "digits-swapped"
        : named >= 2 || (named >= 1 && digits >= 4) || (digits >= 5 && slip.kind === "digits-swapped");
    const score = named - slip.cost / 3;
    if (isTold && (best === null || score > best.score)) best = { source, slip, score };
  }
  return best && { ...best, against: against(best.source, cell.number, figure.text, tables) };
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
