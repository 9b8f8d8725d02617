/** Our own tables under the test that others' get: footed, cross-footed and multiplied through in the figures as they are printed. */
import { checkSteps, type CheckProgress, type CheckReport, type PrintedTable } from "../checking/printed-tables";
import type { Table } from "../tables";
import { reportOf, type ReportPart } from "./report";

/** The parts that a report prints. Its sentence quotes assumptions and workings too, and is tested where it is made. */
export const stepsAsPrinted = (table: Table): Generator<CheckProgress, CheckReport> =>
  checkSteps({ tables: reportOf(table, { date: "" }).parts.map(printedPart), sentences: [] });

const printedPart = ({ caption, columns, rows }: ReportPart): PrintedTable => ({
  caption,
  cells: [columns.map(({ text }) => text), ...rows.map(({ heading, cells }) => [heading.text, ...cells.map(({ text }) => text)])],
  headerRows: 1,
  spans: [],
  addressOf: null,
});
