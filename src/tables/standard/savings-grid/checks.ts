/** The checks that the sheet works out for itself. */
import { decimal, zero, type Decimal } from "../../../calculation";
import { cellOf, formula, joined, namedCell, runOf, type Formula } from "../../formula";
import type { Figure, Part, TableCheck } from "../../table";
import { doRise } from "../rises/assumptions";
import { savingsGridAssumptions } from "./assumptions";
import { overTermPart, roundsInCell, type Sides } from "./grids";

/** Half a penny: more than all the last digits of doubles, less than any figure. */
const halfPenny = decimal("0.005");
const isNil = (difference: Formula): Formula => formula`ABS(${difference})<${halfPenny.toString()}`;

export function checks(sides: Sides, parts: readonly Part<Figure>[]): readonly TableCheck[] {
  const { levels, occupancies, values, spot } = sides;
  const last = occupancies.length - 1;
  const columnOf = (part: string, column: number): Formula => formula`SUM(${runOf(part, [0, column], [last, column])})`;
  const sums = (column: number): Formula =>
    joined(
      levels.map(({ part }) => columnOf(part, column)),
      "+",
    );
  const total = (ids: readonly string[], first: number, end: number): Decimal =>
    parts
      .filter(({ id }) => ids.includes(id))
      .flatMap(({ rows }) => rows.flatMap(({ figures }) => figures.slice(first, end)))
      .reduce((sum, { value }) => sum.plus(value), zero);
  const full = levels.map(({ part }) => part);
  const overTerm = total([overTermPart], 2, 2 + levels.length);
  const beds = (row: number): Formula => formula`${cellOf(overTermPart, row, 0)}`;
  return [
    {
      label: "Rows run from all beds down to none",
      formula: formula`AND(${beds(last)}=0,${beds(last - 1)}>0)`,
      holds: occupancies[last]?.isZero() === true && occupancies[last - 1]?.gt(0) === true,
    },
    {
      label: "The levels in full add to the grid over the term",
      formula: isNil(formula`SUM(${runOf(overTermPart, [0, 2], [last, 1 + levels.length])})-(${sums(5)})`),
      holds: overTerm
        .minus(total(full, 5, 6))
        .abs()
        .lt(halfPenny),
    },
    ...(doRise(values) ? risingChecks(sides, sums, total, full) : []),
    ...((roundsInCell(values) && values.whenToRound === "Once, at the end") || doRise(values)
      ? []
      : [
          {
            label: "Saving over the term is the yearly saving × the term",
            formula: isNil(formula`(${sums(4)})*${namedCell("term_years")}-(${sums(5)})`),
            holds: total(full, 4, 5)
              .times(values.term.years)
              .minus(total(full, 5, 6))
              .abs()
              .lt(halfPenny),
          },
        ]),
    ...levels.map(({ name, breakEven, breakEvenName, annual }) => ({
      label: `At break-even the saving is nil, ${name}`,
      formula: isNil(formula`${namedCell(breakEvenName)}*${spot.formula}-${annual.formula}`),
      holds: breakEven.times(spot.value).minus(annual.value).abs().lt(halfPenny),
    })),
  ];
}

/** A check of the saving over the term, where prices rise: spot over the term less block over the term. Figures rounded in their cells do not show it. */
function risingChecks(
  { values, prices }: Sides,
  sums: (column: number) => Formula,
  total: (ids: readonly string[], first: number, end: number) => Decimal,
  full: readonly string[],
): readonly TableCheck[] {
  const term = savingsGridAssumptions.term.figure(values.term);
  const [spot, block] = [prices.spot(term), prices.block(term)];
  const reaches: TableCheck = { label: "The prices by year reach the end of the term", ...prices.reaches(term) };
  if (roundsInCell(values)) return [reaches];
  const worked = total(full, 3, 4)
    .times(spot.value)
    .minus(total(full, 2, 3).times(block.value));
  return [
    reaches,
    {
      label: "Saving over the term is spot over the term less block over the term",
      formula: isNil(formula`(${sums(3)})*${spot.formula}-(${sums(2)})*${block.formula}-(${sums(5)})`),
      holds: worked
        .minus(total(full, 5, 6))
        .abs()
        .lt(halfPenny),
    },
  ];
}
