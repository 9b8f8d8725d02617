/** Which figures of a table are withheld, so that none that rests on 1 to 4 children can be read off or had back by subtraction. */

/** How many children stand behind a row: all, those with a night that has a price, those with a night that has none. */
export type Resting = { readonly children: number; readonly priced: number; readonly unpriced: number };

/** As the Department for Education has it. */
const fewest = 5;
const isSmall = (count: number): boolean => count > 0 && count < fewest;
const isAtRisk = ({ children, priced, unpriced }: Resting): boolean => isSmall(children) || isSmall(priced) || isSmall(unpriced);

/**
 * The rows that are withheld, of rows that add to a total that is printed. What is left of the total when the printed rows are taken
 * away is the sum of the withheld ones: so these are made more, the smallest first, until at least one of them has enough children by
 * itself for the sum to be printed. Where the total is at risk, everything is withheld.
 */
export function withheldRows<Row extends Resting>(total: Resting, rows: readonly Row[]): ReadonlySet<Row> {
  if (isAtRisk(total)) return new Set(rows);
  const withheld = new Set(rows.filter(isAtRisk));
  if (withheld.size === 0) return withheld;
  const others = rows.filter((row) => row.children > 0 && !withheld.has(row)).sort((one, other) => one.children - other.children);
  // One child may stand in several rows: the sum rests on no fewer children than the largest of them.
  while (isAtRisk(largestOf([...withheld]))) {
    const next = others.shift();
    if (next === undefined) break; // All are withheld, and their sum is the total.
    withheld.add(next);
  }
  return withheld;
}

const largestOf = (rows: readonly Resting[]): Resting => ({
  children: Math.max(...rows.map(({ children }) => children)),
  priced: Math.max(...rows.map(({ priced }) => priced)),
  unpriced: Math.max(...rows.map(({ unpriced }) => unpriced)),
});

export const isWithheldTotal = isAtRisk;
/** A count of rows, where small ones are withheld. */
export const countInWords = (count: number, showsSmall: boolean): string =>
  isSmall(count) && !showsSmall ? `fewer than ${fewest}` : count.toLocaleString("en-GB");
