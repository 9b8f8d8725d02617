/** What goes on as now while an option is built and fills: by year, and for which share of the children. */
import { decimal } from "../../../calculation";
import { formula } from "../../formula";
import { gridOf, type Grid, type GridColumn, type RowSoFar } from "../../grid";
import { liveText } from "../../live-text";
import { percentFormatOf } from "../../places";
import type { Figure, Format } from "../../table";
import { constant, lazyFormula, minus, nil, plus } from "../../figure-with-formula";

const one = constant(1);

export type Filling = {
  readonly name: string;
  readonly key: string;
  /** The year in which its service starts. */
  readonly starts: Figure;
  /** How much of it is filled in the first and in the second year of service; null where all options are filled at once. */
  readonly filled: readonly [first: Figure, second: Figure] | null;
};

/** The first option is what we do now, and has no column of its own. */
export const asNowGrid = (years: number, others: readonly Filling[], cost: (row: RowSoFar) => Figure): Grid =>
  gridOf<number>({
    id: "as-now",
    caption: liveText`What goes on as now`,
    hint: "Its cost if all children stayed in it, and the share of them that do",
    view: "As now",
    name: "All options",
    items: Array.from({ length: years }, (_, index) => index + 1),
    columns: {
      year: { text: "Year", format: "number", cell: (_, row) => plus(row.above("year") ?? nil, one) },
      cost: { text: "Cost of what we do now, £", format: "money", cell: (_, row) => cost(row) },
      ...Object.fromEntries(
        others.map((other): [string, GridColumn<number>] => [
          other.key,
          { text: `Share, ${other.name}`, format: shareFormat(other), cell: (_, row) => shareAsNow(other, row.at("year")) },
        ]),
      ),
    },
  });

const shareFormat = ({ filled }: Filling): Format => percentFormatOf(filled?.map(({ value }) => value) ?? [], 1);

/** All until the service starts; then those for whom no bed of it is filled yet. */
function shareAsNow({ starts, filled }: Filling, year: Figure): Figure {
  const since = year.value.minus(starts.value).toNumber();
  if (filled === null) return lazyFormula(decimal(since < 0 ? 1 : 0), () => formula`IF(${year.formula}<${starts.formula},1,0)`);
  const [first, second] = filled.map((share) => minus(one, share));
  const [inFirst, inSecond] = [first ?? nil, second ?? nil];
  const value = since < 0 ? one.value : since === 0 ? inFirst.value : since === 1 ? inSecond.value : nil.value;
  return lazyFormula(
    value,
    () =>
      formula`IF(${year.formula}<${starts.formula},1,IF(${year.formula}=${starts.formula},${inFirst.formula},IF(${year.formula}=${starts.formula}+1,${inSecond.formula},0)))`,
  );
}
