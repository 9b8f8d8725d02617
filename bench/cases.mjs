// What is measured. The results of all ways are compared first: a fast way to a wrong figure is none.
import { calculate } from "./native-formulas.mjs";

const cells = 40_000;

/** Prices as councils have them, to the penny; the same in every run. */
const column = (count, first, step) =>
  Array.from({ length: count }, (_, row) => [Math.round((first + ((row * step) % 90_000)) * 100) / 100]);

export function cases(functions) {
  return [savings(functions), blockCost(functions)];
}

function savings({ SAVINGS }) {
  const [block, spot] = [column(cells, 600_000, 7.13), column(cells, 700_000, 11.37)];
  const years = [[8]];
  const sheet = block.map(([cost], row) => [cost, spot[row][0], `=(B${row + 1}-A${row + 1})*8`]);
  const plainDoubles = () => block.map(([cost], row) => [(spot[row][0] - cost) * 8]);
  const nativeFormulas = () => calculate(sheet).map((row) => [row[2]]);
  const inOneCall = () => SAVINGS(block, spot, years);
  agree("SAVINGS", inOneCall(), plainDoubles(), nativeFormulas());
  return {
    name: `SAVINGS, ${cells.toLocaleString("en-GB")} cells`,
    inOneCall,
    plainDoubles,
    nativeFormulas,
    cellByCell: () => block.map((cost, row) => SAVINGS([cost], [spot[row]], years)[0]),
  };
}

function blockCost({ BLOCKCOST }) {
  const price = column(cells, 2_000, 0.37);
  const sheet = price.map(([weekly], row) => [weekly, `=A${row + 1}*5*8*365/7`]);
  const plainDoubles = () => price.map(([weekly]) => [(weekly * 5 * 8 * 365) / 7]);
  const nativeFormulas = () => calculate(sheet).map((row) => [row[1]]);
  const inOneCall = () => BLOCKCOST(price, [[5]], [[8]], [[365]]);
  agree("BLOCKCOST", inOneCall(), plainDoubles(), nativeFormulas());
  return {
    name: `BLOCKCOST, ${cells.toLocaleString("en-GB")} cells`,
    inOneCall,
    plainDoubles,
    nativeFormulas,
    cellByCell: () => price.map((weekly) => BLOCKCOST([weekly], [[5]], [[8]], [[365]])[0]),
  };
}

function agree(name, ...ways) {
  const [first, ...others] = ways;
  for (const other of others)
    for (const [row, [figure]] of first.entries())
      if (Math.abs(figure - other[row][0]) > 1e-9 * Math.max(1, Math.abs(figure)))
        throw new Error(`${name}: row ${row} is ${figure} one way and ${other[row][0]} another`);
}
