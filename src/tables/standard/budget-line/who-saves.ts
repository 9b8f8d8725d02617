/** The line by who pays: each source’s part of the saving, and what is left to the general fund, whose budget it is. */
import { gridOf, type Grid } from "../../grid";
import { liveText } from "../../live-text";
import { constant, isNil, minus, nil, times, totalOf, type Condition } from "../../figure-with-formula";
import type { Figure, Text } from "../../table";
import { generalFund, isBySource, shareOfEachSource, type ShareValues } from "../who-pays/assumptions";
import { beforeRounding, payerColumns, sharesOf, sourceKey, view } from "../who-pays/shared-out";

type Line = { readonly heading: Text; readonly saving: Figure };

type Savers = {
  readonly grids: readonly Grid[];
  readonly checks: readonly (readonly [label: string, condition: Condition])[];
  readonly notes: readonly Text[];
};

/** Nothing where people do not ask who pays. In thousands of pounds, whole ones. @param already of the year before the first, gross */
export function saversOf(values: ShareValues, line: Grid, already: Figure): Savers {
  if (!isBySource(values)) return { grids: [], checks: [], notes: [] };
  const sources = values.sharePaid.map(({ name }) => name);
  const shares = shareOfEachSource.sharePaid.figures(values.sharePaid);
  const first = { text: "Financial year", format: "text" } as const;
  const years = line.headings.map((text, row): Line => ({ heading: { text }, saving: line.cell(row, "cumulative") }));
  const before = beforeRounding<Line>({
    first,
    // The year before the first, so that the first has a change too.
    cases: [{ heading: { text: "The year before" }, saving: already }, ...years],
    sources,
    amounts: [
      {
        key: "saving",
        name: "Saving",
        whole: ({ saving }) => saving,
        part: (_, at, whole) => times(whole, shares[at] ?? nil),
      },
    ],
    caption: liveText`Who pays, before rounding, £000`,
  });
  const share = sharesOf(before, "saving", sources.length + 1, constant(1));
  const net = sourceKey(sources.length);
  const whole = { format: "whole number" } as const;
  const grid = gridOf<Line | null>({
    id: "paid-saving",
    caption: liveText`The budget line by who pays, £000`,
    hint: "Cumulative: gross, what each source has of it, and what is left to the general fund, with its change on the year before",
    view,
    name: "Saving",
    items: [null, ...years],
    columns: {
      heading: { ...first, cell: (year) => year?.heading ?? { text: "The year before" } },
      gross: { text: "Gross", ...whole, cell: (_, { index }) => before.cell(index, "saving") },
      ...payerColumns<Line | null>(sources, whole, (at, { index }) => share(index, at)),
      change: {
        text: `${generalFund}, change on the year before`,
        ...whole,
        cell: (_, row) => {
          const last = row.above(net);
          return last === undefined ? { text: "" } : minus(row.at(net), last);
        },
      },
    },
  });
  return {
    grids: [grid, before],
    checks: [
      [
        "What the sources and the general fund have is the saving",
        isNil(
          minus(
            totalOf(grid.column("gross")),
            ...Array.from({ length: sources.length + 1 }, (_, at) => totalOf(grid.column(sourceKey(at)))),
          ),
        ),
      ],
    ],
    notes: [
      {
        text: "Who pays: each source has its share of the saving of a year, in whole thousands by largest remainder, so that they and the general fund add to the line. Only the general fund’s part changes the council’s own budget.",
      },
    ],
  };
}
