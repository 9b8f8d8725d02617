/** Finds the figures of a contract profile in its cells, each as a link that knows its headings: by what the sheet says, in whichever way the profile was inserted. */
import { columnLetters, type Corner } from "../sheet-block";
import { linkText, type Heading } from "../cell-link";

/** The cells of a profile as the workbook holds them. */
export type ProfileCells = Corner & {
  readonly sheet: string;
  /** What people call it: "Contract profile", "Oak House". */
  readonly title: string;
  readonly values: readonly (readonly unknown[])[];
};

export type LinkedFigure = { readonly value: number; readonly link: string };

export type ProfileYear = { readonly name: string; readonly saving: LinkedFigure };

/** A contract month, or the part of it that falls in one financial year. Days are serial numbers. */
export type ProfileMonth = Readonly<Record<"from" | "to" | "financialYear", number>> &
  Readonly<Record<"occupied" | "paid" | "blockPrice" | "spotPrice", LinkedFigure>> & {
    /** Null where the profile counts none. */
    readonly doubleRunning: LinkedFigure | null;
  };

export type ProfileFigures = {
  readonly title: string;
  readonly years: readonly ProfileYear[];
  readonly months: readonly ProfileMonth[];
  /** The first day of the term, and its last. */
  readonly begins: LinkedFigure;
  readonly ends: LinkedFigure;
  /** Of the assumption with this label; null where the sheet has none, or no number in it. */
  assumption(this: void, label: string): LinkedFigure | null;
};

type Grid = { readonly header: number; readonly rows: readonly number[]; columnOf(this: void, heading: string): number };

/** A sentence says why they cannot be taken. */
export function profileFigures(cells: ProfileCells): ProfileFigures | { readonly sentence: string } {
  const { title, values } = cells;
  const [savings, byMonth] = [gridBelow(values, "What we save by financial year"), gridBelow(values, "Month by month")];
  const figure = (row: number, column: number, headings: readonly (readonly [row: number, column: number])[]): LinkedFigure | null =>
    linkedFigure(cells, [row, column], headings);
  const years = savings.rows.map((row): ProfileYear | null => {
    const column = savings.columnOf("Saving");
    const saving = figure(row, column, [
      [row, 0],
      [savings.header, column],
    ]);
    return saving === null ? null : { name: String(values[row]?.[0]), saving };
  });
  const months = byMonth.rows.map((row): ProfileMonth | null => {
    const at = (heading: string): LinkedFigure | null => {
      const column = byMonth.columnOf(heading);
      return figure(row, column, [
        [row, 0],
        [byMonth.header, column],
      ]);
    };
    const [from, to, financialYear] = ["From", "To", "Financial year from"].map((heading) => at(heading)?.value);
    const [occupied, paid] = [at("Beds occupied"), at("Beds paid")];
    const [blockPrice, spotPrice] = [at("Block price a week"), at("Spot price a week")];
    if (from === undefined || to === undefined || financialYear === undefined) return null;
    if (occupied === null || paid === null || blockPrice === null || spotPrice === null) return null;
    return { from, to, financialYear, occupied, paid, blockPrice, spotPrice, doubleRunning: at("Double running") };
  });
  const [firstRow = 0, lastRow = 0] = [byMonth.rows[0], byMonth.rows.at(-1)];
  const begins = figure(firstRow, 0, [[byMonth.header, 0]]);
  // Below the last month the sheet is empty: a longer term would stand there.
  const ends = figure(lastRow, byMonth.columnOf("To"), [
    [lastRow, 0],
    [lastRow + 1, 0],
  ]);
  const found = { title, years: years.filter((one) => one !== null), months: months.filter((one) => one !== null) };
  if (
    begins === null ||
    ends === null ||
    found.years.length === 0 ||
    found.years.length < years.length ||
    found.months.length === 0 ||
    found.months.length < months.length
  )
    return { sentence: `${title} does not show all its figures now: look at it in Workbook, and put it right there first` };
  return {
    ...found,
    begins,
    ends,
    assumption: (label) => {
      const row = values.findIndex(([first]) => first === label);
      return row < 0 ? null : figure(row, 1, [[row, 0]]);
    },
  };
}

/** The rows of a grid up to its total, and its columns by their headings; without rows where the sheet has no such grid. */
function gridBelow(values: ProfileCells["values"], caption: string): Grid {
  const header = values.findIndex(([first]) => typeof first === "string" && first.startsWith(caption)) + 1;
  const below = header === 0 ? [] : values.slice(header + 1);
  const end = below.findIndex(([first]) => first === "" || first === null || first === "Total");
  return {
    header,
    rows: (end < 0 ? below : below.slice(0, end)).map((_, index) => header + 1 + index),
    columnOf: (heading) => (values[header] ?? []).indexOf(heading),
  };
}

function linkedFigure(
  { sheet, row: top, column: left, values }: ProfileCells,
  [row, column]: readonly [number, number],
  known: readonly (readonly [row: number, column: number])[],
): LinkedFigure | null {
  const value = values[row]?.[column];
  const cell = (at: readonly [number, number]): string => `${columnLetters(left + at[1])}${top + at[0] + 1}`;
  const headings = known.flatMap((at): Heading[] => {
    const holds = values[at[0]]?.[at[1]];
    return typeof holds === "string" || typeof holds === "number" ? [{ cell: cell(at), holds }] : [];
  });
  if (typeof value !== "number" || headings.length < known.length) return null;
  return { value, link: linkText({ sheet, cell: cell([row, column]), headings }) };
}
