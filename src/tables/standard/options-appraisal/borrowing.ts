/** Borrowing as a charge to the budget: interest and minimum revenue provision by year. It is another view of the capital, and no cost beside it. */
import { Decimal, decimal, zero } from "../../../calculation";
import { formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import type { Figure } from "../../table";
import { constant, figureIf, isNil, lazyFormula, minus, nil, plus, totalOf, type Condition } from "../../figure-with-formula";
import { annuity } from "./capital-assumptions";

/** What an option spends in one year, less grant, and when its repayment begins and how long it takes. */
export type Tranche = {
  readonly spentIn: number;
  readonly amount: Figure;
};

export type Borrowing = {
  readonly name: string;
  readonly key: string;
  readonly tranches: readonly Tranche[];
  /** The year in which the building is first in use: minimum revenue provision starts in the year after. */
  readonly inUse: Figure;
  readonly years: Figure;
};

export type Loan = { readonly rate: Figure; readonly how: string };

const one = constant(1);

export function borrowingGrid(borrowings: readonly Borrowing[], { rate, how }: Loan): Grid {
  const columns: Record<string, GridColumn<number>> = Object.fromEntries(
    borrowings.flatMap((borrowing): readonly (readonly [string, GridColumn<number>])[] => {
      const { key, name } = borrowing;
      return [
        [
          `${key}-interest`,
          {
            text: `Interest, ${name}`,
            format: "money",
            total: "sum",
            cell: (_, row) => sumOver(borrowing, (one) => interestOf(one, borrowing, rate, how, row)),
          },
        ],
        [
          `${key}-provision`,
          {
            text: `Minimum revenue provision, ${name}`,
            format: "money",
            total: "sum",
            cell: (_, row) => sumOver(borrowing, (one) => provisionOf(one, borrowing, rate, how, row)),
          },
        ],
        [
          `${key}-charge`,
          {
            text: `Charge to the budget, ${name}`,
            format: "money",
            total: "sum",
            cell: (_, row) => plus(row.at(`${key}-interest`), row.at(`${key}-provision`)),
          },
        ],
      ];
    }),
  );
  return gridOf<number>({
    id: "borrowing",
    caption: liveText`What borrowing would charge to the budget by year, £`,
    hint: "Instead of the capital, never beside it: to add both would count the building twice",
    view: "Borrowing",
    name: "All options",
    items: Array.from({ length: Math.max(...borrowings.map(lastYear)) }, (_, index) => index + 1),
    totals: "All years",
    columns: { year: { text: "Year", format: "number", cell: (_, row) => plus(row.above("year") ?? nil, one) }, ...columns },
  });
}

/** The year in which the last of it is repaid. */
const lastYear = ({ tranches, inUse, years }: Borrowing): number =>
  Math.max(...tranches.map(({ spentIn }) => Math.max(spentIn, inUse.value.toNumber()))) + years.value.toNumber();

/** Everything that was borrowed is provided for, in the sheet’s own rows too. */
export const isRepaid = (grid: Grid, { key, tranches }: Borrowing): Condition =>
  isNil(minus(totalOf(grid.column(`${key}-provision`)), plus(...tranches.map(({ amount }) => amount))));

const sumOver = ({ tranches }: Borrowing, of: (tranche: Tranche) => Figure): Figure => plus(...tranches.map(of));

/** How many repayments were made before the year of the row: below 0 until they begin. */
function repaymentsBefore({ spentIn }: Tranche, { inUse }: Borrowing, row: RowSoFar): Figure {
  const year = row.at("year");
  return lazyFormula(
    year.value.minus(Decimal.max(inUse.value, spentIn)).minus(1),
    () => formula`(${year.formula}-MAX(${inUse.formula},${String(spentIn)})-1)`,
  );
}

const isRepaying = (before: Figure, years: Figure): Condition => ({
  holds: before.value.gte(0) && before.value.lt(years.value),
  get formula() {
    return formula`AND(${before.formula}>=0,${before.formula}<${years.formula})`;
  },
});

function provisionOf(tranche: Tranche, borrowing: Borrowing, rate: Figure, how: string, row: RowSoFar): Figure {
  const { amount } = tranche;
  const { years } = borrowing;
  const before = repaymentsBefore(tranche, borrowing, row);
  const equal = (): Figure => lazyFormula(amount.value.div(years.value), () => formula`${amount.formula}/${years.formula}`);
  // An annuity repays amount × rate ÷ ((1 + rate)^years − 1) first, and each year (1 + rate) times as much.
  const rising = (): Figure =>
    lazyFormula(
      rate.value.isZero()
        ? amount.value.div(years.value)
        : amount.value.times(rate.value).times(growth(rate, before.value)).div(growth(rate, years.value).minus(1)),
      () =>
        formula`IF(${rate.formula}=0,${equal().formula},${amount.formula}*${rate.formula}*(1+${rate.formula})^${before.formula}/((1+${rate.formula})^${years.formula}-1))`,
    );
  const repays = isRepaying(before, years);
  const provision = isAnnuity(how) ? rising : equal;
  return figureIf(repays, repays.holds ? provision() : lazyFormula(zero, () => provision().formula), nil);
}

/** Interest on what is owed when the year begins, from the year after it was spent. */
function interestOf(tranche: Tranche, borrowing: Borrowing, rate: Figure, how: string, row: RowSoFar): Figure {
  const { amount, spentIn } = tranche;
  const { years } = borrowing;
  const before = repaymentsBefore(tranche, borrowing, row);
  const made = lazyFormula(Decimal.max(0, before.value), () => formula`MAX(0,${before.formula})`);
  const isOwed: Condition = {
    holds: row.at("year").value.gt(spentIn) && before.value.lt(years.value),
    get formula() {
      return formula`AND(${row.at("year").formula}>${String(spentIn)},${before.formula}<${years.formula})`;
    },
  };
  const share = (): Decimal =>
    isAnnuity(how) && !rate.value.isZero()
      ? growth(rate, years.value).minus(growth(rate, made.value)).div(growth(rate, years.value).minus(1))
      : years.value.minus(made.value).div(years.value);
  const owed = (): Figure =>
    lazyFormula(isOwed.holds ? amount.value.times(share()).times(rate.value) : zero, () =>
      isAnnuity(how)
        ? formula`IF(${rate.formula}=0,0,${amount.formula}*${rate.formula}*((1+${rate.formula})^${years.formula}-(1+${rate.formula})^${made.formula})/((1+${rate.formula})^${years.formula}-1))`
        : formula`${amount.formula}*${rate.formula}*(${years.formula}-${made.formula})/${years.formula}`,
    );
  return figureIf(isOwed, owed(), nil);
}

const isAnnuity = (how: string): boolean => how === annuity;
const growth = (rate: Figure, years: Decimal): Decimal => decimal(1).plus(rate.value).pow(years);
