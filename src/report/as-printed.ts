/** Our own tables under the test that others' get: footed, cross-footed and multiplied through in the figures as they are printed. */
import { checkPrinted, type CheckReport, type PrintedTable } from "../checking/printed-tables";
import type { Table } from "../tables";
import { reportOf, type ReportPart } from "./report";

/** The parts that a report prints. Its sentence quotes assumptions and workings too, and is tested where it is made. */
export function checkAsPrinted(table: Table): CheckReport {
  const { parts } = reportOf(table, { date: "" });
  return checkPrinted({ tables: parts.map(printedPart), sentences: [] });
}

const printedPart = ({ caption, columns, rows }: ReportPart): PrintedTable => ({
  caption,
  cells: [columns.map(({ text }) => text), ...rows.map(({ heading, cells }) => [heading.text, ...cells.map(({ text }) => text)])],
  headerRows: 1,
  spans: [],
  addressOf: null,
});
