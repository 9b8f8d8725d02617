/** Which figures of a table are withheld, so that none that rests on 1 to 4 children can be read off or had back by subtraction. */

/** How many children stand behind a row: all, those with a night that has a price, those with a night that has none. */
export type Resting = { readonly children: number; readonly priced: number; readonly unpriced: number };

/** As the Department for Education has it. */
const fewest = 5;
const isSmall = (count: number): boolean => count > 0 && count < fewest;
const isAtRisk = ({ children, priced, unpriced }: Resting): boolean => isSmall(children) || isSmall(priced) || isSmall(unpriced);

/**
 * What is withheld of a total that is printed and of tables whose rows each add to it, such as types of placement and providers. What is
 * left of the total when the printed rows of a table are taken away is the sum of the withheld ones: so these are made more, the smallest
 * first, until at least one of them has enough children by itself for the sum to be printed. Where that cannot be, and the total alone
 * would say that a row has 1 to 4 children since each of the others has one or more, or where the total is at risk itself, everything is
 * withheld. The tables share nothing but the total, so that two of them say no more together than each does with it.
 */
export function withheldIn<Row extends Resting>(total: Row, tables: readonly (readonly Row[])[]): ReadonlySet<Row> {
  const withheld = tables.map((rows) => withheldRows(rows));
  const isSaid = withheld.some(
    (rows, index) => rows.size > 0 && rows.size === tables[index]?.length && total.children - rows.size + 1 < fewest,
  );
  return new Set(isSaid || isAtRisk(total) ? [total, ...tables.flat()] : withheld.flatMap((rows) => [...rows]));
}

function withheldRows<Row extends Resting>(rows: readonly Row[]): ReadonlySet<Row> {
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

/**
 * Whether the gaps and overlaps between children's episodes may be told. Of `episodes` that so many of follow an earlier one of their
 * child, no more children than the rest have any.
 */
export const mayTellBreaks = (episodes: number, breaks: number): boolean => episodes - breaks >= fewest;

/** A count of rows, where small ones are withheld. */
export const countInWords = (count: number, showsSmall: boolean): string =>
  isSmall(count) && !showsSmall ? `fewer than ${fewest}` : count.toLocaleString("en-GB");
