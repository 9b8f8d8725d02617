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

/** Providers with a sum of their own for what is bought, and a table of what is bought by need. */
export type BoughtRows<Row> = {
  readonly bought: Row;
  /** The providers that it is bought from, and the others. */
  readonly from: readonly Row[];
  readonly others: readonly Row[];
  readonly needs: readonly Row[];
};

/**
 * As `withheldIn`, for `tables` and for providers whose rows have a sum among them. Where that sum is printed, the total is that of it and
 * the other providers, and it is the total of its own providers and of the needs by themselves: three that share nothing else. Where it
 * cannot be printed, providers are one table, and there are no needs, which would add up to it.
 */
export function withheldWithBought<Row extends Resting>(
  total: Row,
  tables: readonly (readonly Row[])[],
  { bought, from, others, needs }: BoughtRows<Row>,
): { readonly withheld: ReadonlySet<Row>; readonly showsNeeds: boolean } {
  const within = withheldIn(bought, [from]);
  const around = withheldIn(total, [...tables, [bought, ...others]]);
  if (within.has(bought) || around.has(bought))
    return { withheld: new Set([...withheldIn(total, [...tables, [...from, ...others]]), bought]), showsNeeds: false };
  const ofNeeds = withheldIn(bought, [needs]);
  const showsNeeds = !ofNeeds.has(bought);
  return { withheld: new Set([...around, ...within, ...(showsNeeds ? ofNeeds : [])]), showsNeeds };
}

/** Whether a block's figures would say something about few: `others` is what is left when they are taken from the bought nights of its years. */
export const isBlockWithheld = (others: Resting, isBoughtWithheld: boolean): boolean => isBoughtWithheld || isAtRisk(others);

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
