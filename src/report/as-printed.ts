/** Checks our own tables as printed with the checker of other people's tables: whether rows and columns add up and products multiply through. */
import { checkSteps, type CheckProgress, type CheckReport, type PrintedTable } from "../checking/printed-tables";
import type { Table } from "../tables";
import { reportOf, type ReportPart } from "./report";

/** Covers the parts that a report prints, not its sentence, which also quotes assumptions and workings. */
export const stepsAsPrinted = (table: Table): Generator<CheckProgress, CheckReport> =>
  checkSteps({ tables: reportOf(table, { date: "" }).parts.map(printedPart), sentences: [] });

const printedPart = ({ caption, columns, rows }: ReportPart): PrintedTable => ({
  caption,
  cells: [columns.map(({ text }) => text), ...rows.map(({ heading, cells }) => [heading.text, ...cells.map(({ text }) => text)])],
  headerRows: 1,
  spans: [],
  addressOf: null,
});
