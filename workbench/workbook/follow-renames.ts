/** Charts refer to their cells by the sheet's name; they follow it when a person or the add-in renames the sheet. */
import { quotedName } from "../grid/sheet-name";
import type { BookObject } from "./objects";

export function followRenames(workbook: BookObject): void {
  const { $grid: grid } = workbook;
  const names = new Map<string, string>();
  const remember = (): void => {
    for (const sheet of grid.book.getSheets()) names.set(sheet.getSheetId(), sheet.getSheetName());
  };
  remember();
  grid.onCommand(({ id, params }) => {
    if (id === "sheet.mutation.insert-sheet") remember();
    if (id !== "sheet.mutation.set-worksheet-name") return;
    const { subUnitId, name } = params as { subUnitId: string; name: string };
    renameInCharts(workbook, names.get(subUnitId) ?? "", name);
    names.set(subUnitId, name);
  });
}

function renameInCharts({ $record }: BookObject, before: string, after: string): void {
  const renamed = (reference: string): string =>
    reference.replace(/^(=?)(?:'((?:[^']|'')+)'|([^'!]+))!/, (whole, equals: string, quoted?: string, bare?: string) =>
      (quoted?.replaceAll("''", "'") ?? bare ?? "").toLowerCase() === before.toLowerCase() ? `${equals}${quotedName(after)}!` : whole,
    );
  for (const chart of $record.charts) {
    chart.series = chart.series.map((series) => ({ ...series, values: renamed(series.values), categories: renamed(series.categories) }));
    if (chart.titleFormula !== undefined) chart.titleFormula = renamed(chart.titleFormula);
  }
}
