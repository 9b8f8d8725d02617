/** One cell that chapters round by different rules: 2,356,352 as "£2.3 million" here, and as "£2.4m" there. */
import type { QuotedCell } from "../../checking/printed-tables";
import type { FoundAt } from "../document-report";

export interface PlacedQuote {
  readonly quoted: QuotedCell;
  readonly text: string;
  readonly where: FoundAt;
  readonly cell: FoundAt;
  /** Of its paragraph, and of the cell's labels that it names. */
  readonly words: ReadonlySet<string>;
  /** Sentences that were checked together: within them two rules are found already. */
  readonly group: string;
}

export interface TwoRoundings {
  readonly odd: PlacedQuote;
  readonly rounded: PlacedQuote;
  /** The odd one by the other's rule. */
  readonly shouldBe: string;
}

export function roundedInTwoWays(quotes: readonly PlacedQuote[]): readonly TwoRoundings[] {
  const byCell = new Map<string, PlacedQuote[]>();
  for (const quote of quotes) {
    const { cell } = quote;
    const key = `${cell.block} ${cell.cell?.row ?? ""} ${cell.cell?.column ?? ""}`;
    const own = byCell.get(key);
    if (own) own.push(quote);
    else byCell.set(key, [quote]);
  }
  return [...byCell.values()].flatMap((alike) =>
    alike.filter(isOdd).flatMap((odd): TwoRoundings[] => {
      const rounded = alike.find((one) => one.quoted.rule === "nearest" && one.group !== odd.group && isOfTheSame(one, odd));
      return rounded === undefined ? [] : [{ odd, rounded, shouldBe: odd.quoted.toNearest }];
    }),
  );
}

const isOdd = ({ quoted: { rule, isAsSaid } }: PlacedQuote): boolean => (rule === "down" || rule === "up") && !isAsSaid;

/** Of two digits many cells are a rounding: the words have to say that both speak of this one. */
const isOfTheSame = (one: PlacedQuote, other: PlacedQuote): boolean => [...one.words].some((word) => other.words.has(word));
