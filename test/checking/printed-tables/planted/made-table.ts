/** A made-up table, before it is printed. */
/** In units of the last printed digit. A cell that other cells of the table give, one way or another, is `isDetermined`. */
export interface MadeCell {
  units: number;
  readonly places: number;
  readonly unit: "£" | "%" | "";
  readonly isDetermined: boolean;
  /** What it would be in units, before it was rounded. */
  readonly exact: number;
  /** The cells that it adds up. */
  readonly items: readonly MadeCell[];
  /** Weeks that it counts: a year's cost made from a week's. */
  readonly weeks: number | null;
  readonly isWeekly: boolean;
  /** Printed without commas. */
  readonly isYear: boolean;
}

export interface MadeTable {
  readonly shape: string;
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly (MadeCell | null)[] }[];
  /** Figures were rounded apart from one another, so that they need not add to the last digit. */
  readonly isRounded: boolean;
}

export const cell = (units: number, more: Partial<MadeCell> = {}): MadeCell => ({
  units: Math.round(units),
  exact: units,
  places: 0,
  unit: "£",
  isDetermined: false,
  items: [],
  weeks: null,
  isWeekly: false,
  isYear: false,
  ...more,
});

export const sum = (cells: readonly MadeCell[], more: Partial<MadeCell> = {}, of: "units" | "exact" = "units"): MadeCell =>
  cell(
    cells.reduce((total, one) => total + one[of], 0),
    { places: cells[0]!.places, unit: cells[0]!.unit, isDetermined: true, items: cells, ...more },
  );
