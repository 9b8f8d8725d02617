import { badInput, decimal, defineFunction, Parameter, pounds, zero, type Cell, type Decimal, type Problem } from "../calculation";
import { likelySlips } from "./likely-slips";
import { placesInFull, withPlaces, impliedQuantum } from "./quanta";

const amount = pounds("Items");

/** As in a sum of Excel's, a blank cell adds nothing; text is refused, since a figure may hide in it. */
const items = Parameter.of({ ...amount.described, unit: "£, the figures that make the total" }, (cell: Cell, label) =>
  cell === "" ? zero : (amount.read(cell, label) as Decimal | Problem),
).range();

export const checkTotal = defineFunction({
  name: "CHECKTOTAL",
  group: "Checks and words",
  summary: "Whether a printed total is the sum of its items, and if not, why.",
  question: "Does a printed total add up?",
  keywords: ["casting", "sum of the items", "digits swapped", "item left out or counted twice", "out by"],
  parameters: {
    items,
    printed: pounds("Printed total").single(),
    tolerance: pounds("Tolerance", "£; half a unit for each figure if left out").single().orNull(),
  },
  result:
    "text: “Agrees”, “Agrees within rounding (out by 1)”, or by how much it is out, the sum, and the likeliest slips; without a tolerance each figure may be out by half its last printed digit",
  shownAs: "text",
  examples: [
    {
      formula: "=CARE.CHECKTOTAL({4388575.80;276480.24;132900.12}, 4797965.16)",
      value: "Out by 9.00: adds to 4,797,956.16; digits swapped?",
      source: "Hackney 2019, 5.2.4: the total annual cost",
    },
    {
      formula: "=CARE.CHECKTOTAL({35108606.40;2211841.92;1063200.96}, 38383649.28)",
      value: "Agrees",
      source: "Hackney 2019, 5.2.4: the total contract cost",
    },
  ],
  mistakes: ['=CARE.CHECKTOTAL({1;"-"}, 1)', "=CARE.CHECKTOTAL({1;2}, 3, -1)"],
  calculate: ({ items, printed, tolerance }) => {
    if (tolerance?.lt(0)) return badInput(`Tolerance (${withPlaces(tolerance, placesInFull(tolerance))}) cannot be below 0`);
    const figures = items.flat();
    const sum = figures.reduce((total, figure) => total.plus(figure), zero);
    const out = printed.minus(sum).abs();
    if (out.isZero()) return "Agrees";
    const places = placesInFull(sum, printed);
    const outBy = `out by ${withPlaces(out, places)}`;
    if (tolerance === null && out.lt(roundingAllowance(figures, printed))) return `Agrees within rounding (${outBy})`;
    if (tolerance?.gte(out)) return `Agrees within ${withPlaces(tolerance, placesInFull(tolerance))} (${outBy})`;
    return `Out by ${withPlaces(out, places)}: adds to ${withPlaces(sum, places)}${likelySlips(sum, printed, figures)}`;
  },
});

/** How far rounding alone can put a total out: by less than half a unit for each item and for the total. */
function roundingAllowance(figures: readonly Decimal[], printed: Decimal): Decimal {
  const nonZero = figures.filter((figure) => !figure.isZero());
  const unit = nonZero.map(impliedQuantum).reduce((least, quantum) => (quantum.lt(least) ? quantum : least), decimal(1));
  return unit.times(nonZero.length).plus(impliedQuantum(printed)).div(2);
}
