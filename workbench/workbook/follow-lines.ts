/**
 * What Univer does not hold of a sheet follows when rows or columns are inserted or deleted, by a person or by the add-in, as in Excel: locks,
 * styles, validation, links, comments, conditional formats, the filter, tables, what is printed, and what charts refer to.
 */
import type { IRange } from "@univerjs/core";
import type { Area } from "../grid/area";
import { addressAfter, areaAfter, type Lines } from "../grid/inserted-lines";
import type { Layer } from "../grid/layers";
import type { BookRecord, FilterRecord, SheetRecord } from "./book-record";
import type { BookObject } from "./objects";

const kinds: Readonly<Record<string, { readonly line: Lines["line"]; readonly sign: 1 | -1 } | undefined>> = {
  "sheet.mutation.insert-row": { line: "row", sign: 1 },
  "sheet.mutation.remove-rows": { line: "row", sign: -1 },
  "sheet.mutation.insert-col": { line: "column", sign: 1 },
  "sheet.mutation.remove-col": { line: "column", sign: -1 },
};

export function followLines(workbook: BookObject): void {
  workbook.$grid.onCommand(({ id, params }) => {
    const kind = kinds[id];
    if (kind === undefined) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const sheet = workbook.worksheets.$byId(subUnitId);
    if (sheet === undefined) return;
    const [first, last] = kind.line === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const lines: Lines = { line: kind.line, at: first, count: kind.sign * (last - first + 1) };
    Object.assign(sheet.$record, recordAfter(sheet.$record, lines));
    followInBook(workbook.$record, sheet, lines);
    workbook.$changed();
  });
}

function recordAfter(record: SheetRecord, lines: Lines): Partial<SheetRecord> {
  const layers = <Value>(before: readonly Layer<Value>[]): Layer<Value>[] =>
    before.flatMap(({ area, value }) => {
      const after = areaAfter(area, lines);
      return after === null ? [] : [{ area: after, value }];
    });
  return {
    locks: layers(record.locks),
    styles: layers(record.styles),
    validations: layers(record.validations),
    hyperlinks: layers(record.hyperlinks),
    comments: record.comments.flatMap((comment) => {
      const after = areaAfter({ row: comment.row, column: comment.column, rows: 1, columns: 1 }, lines);
      return after === null ? [] : [{ ...comment, row: after.row, column: after.column }];
    }),
    conditionalFormats: record.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((area) => areaAfter(area, lines) ?? []);
      return areas.length === 0 ? [] : [{ ...format, areas }];
    }),
    filter: record.filter === null ? null : filterAfter(record.filter, lines),
    fixedRows: rowsAfter(record.fixedRows, lines),
    pageLayout: pageLayoutAfter(record.pageLayout, lines),
  };
}

/** A filter goes with its headings (inferred). */
function filterAfter(filter: FilterRecord, lines: Lines): FilterRecord | null {
  const area = areaAfter(filter.area, lines);
  const headings = areaAfter({ ...filter.area, rows: 1 }, lines);
  return area === null || headings === null ? null : { ...filter, area, hiddenRows: rowsAfter(filter.hiddenRows, lines) };
}

const rowsAfter = (rows: readonly number[], lines: Lines): number[] =>
  rows.flatMap((row) => areaAfter({ row, column: 0, rows: 1, columns: 1 }, lines)?.row ?? []);

function pageLayoutAfter(pageLayout: SheetRecord["pageLayout"], lines: Lines): SheetRecord["pageLayout"] {
  const after = (addresses: readonly string[]): string[] => addresses.flatMap((address) => addressAfter(address, lines) ?? []);
  const texts = ["printArea", "printTitleRows", "printTitleColumns"].flatMap((key): [string, string][] => {
    const addresses = pageLayout[key];
    return typeof addresses === "string" && addresses !== "" ? [[key, after(addresses.split(",")).join(",")]] : [];
  });
  const breaks = pageLayout["horizontalPageBreaks"] as readonly string[] | undefined;
  return { ...pageLayout, ...Object.fromEntries(texts), ...(breaks === undefined ? {} : { horizontalPageBreaks: after(breaks) }) };
}

function followInBook(record: BookRecord, { id, name }: { readonly id: string; readonly name: string }, lines: Lines): void {
  record.tables = record.tables.flatMap((table) => {
    const area: Area | null = table.sheetId === id ? areaAfter(table.area, lines) : table.area;
    return area === null ? [] : [{ ...table, area }];
  });
  const after = (reference: string): string => {
    const [, prefix = "", quoted, bare, address = ""] = /^(=?(?:'((?:[^']|'')+)'|([^'!]+))!)(.+)$/.exec(reference) ?? [];
    const isHere = (quoted?.replaceAll("''", "'") ?? bare ?? "").toLowerCase() === name.toLowerCase();
    return isHere ? prefix + (addressAfter(address, lines) ?? "#REF!") : reference;
  };
  for (const chart of record.charts) {
    chart.series = chart.series.map((series) => ({ ...series, values: after(series.values), categories: after(series.categories) }));
    if (chart.titleFormula !== undefined) chart.titleFormula = after(chart.titleFormula);
  }
}
