/** Lays a table out on a sheet: the finding, the assumptions, the grids, the workings, the checks, the basis note. */
import { formula, joined, quotedText, type Formula } from "./formula";
import { liveSheet } from "./live-sheet";
import { wrapNotes } from "./wrap-notes";
import { numberFormat } from "./number-format";
import { address, type Area, type BlockChart, type Origin, type SheetBlock } from "./sheet-block";
import { SheetRows, type LayoutMode, type LayoutOptions } from "./sheet-rows";
import { assumptionsInFormulas } from "./assumptions-in-formulas";
import { sentenceLine, sentenceText, type Table, type Text } from "./table";

export type { LayoutMode, LayoutOptions } from "./sheet-rows";

/** The same table in the same mode has the same size wherever it stands. */
export function layOut(table: Table, options: LayoutOptions): SheetBlock {
  return options.mode === "live" ? liveSheet(table, options) : fullSheet(table, options);
}

function fullSheet(table: Table, options: LayoutOptions): SheetBlock {
  const sheet = new SheetRows(table, options);
  const isLive = options.mode === "formulas";
  sheet.title();
  for (const pieces of findingOf(table)) sheet.formulaRow(() => [sheet.words(sentenceOf(pieces), "sentence")]);
  if (!isLive) sheet.row(sheet.text(`Values of ${options.date}. They do not recalculate.`, "footnote"));
  sheet.blank();
  const assumptions = sheet.lines("Assumptions", isLive ? assumptionsInFormulas(table) : table.assumptions, "input");
  sheet.blank();
  const areas = table.parts
    .filter(({ paneOnly }) => paneOnly !== true)
    .map((part) => {
      const area = sheet.part(part);
      sheet.blank();
      return area;
    });
  if (isLive) {
    sheet.lines("Workings", table.workings, "working");
    sheet.blank();
    checksOf(sheet, table, options.origin);
    sheet.blank();
  }
  const notes = notesOf(sheet, table);
  const block = wrapNotes(sheet.block({ assumptions, table: areas[0] ?? assumptions, notes, spill: null }));
  return table.chart === undefined ? block : { ...block, chart: chartOf(sheet, table, table.chart, options.mode) };
}

/** The table's chart, on the cells that hold its figures. Its title is the finding, since Excel's charts have no alternative text. */
function chartOf(sheet: SheetRows, table: Table, chart: NonNullable<Table["chart"]>, mode: LayoutMode): BlockChart {
  const { part, names, values } = chart.cells;
  const columns = table.parts.find(({ id }) => id === part)?.columns ?? [];
  return {
    kind: chart.kind === "bars" && chart.isTornado === true ? "tornado" : chart.kind,
    title: sentenceText({ ...table, sentence: findingOf(table) }),
    titleCell: mode === "formulas" && table.sentence.length > 0 ? { row: 1, column: 0, rows: 1, columns: 1 } : null,
    nameTitle: chart.kind === "lines" ? chart.xTitle : (columns[names]?.text ?? ""),
    valueTitle: chart.kind === "lines" ? chart.yTitle : chart.valueTitle,
    valueFormat: numberFormat(columns[values[0] ?? 0]?.format ?? "number", { rounding: table.rounding }),
    names: sheet.column(part, names),
    series: values.map((column, index) => ({ name: chart.series[index]?.name ?? "", values: sheet.column(part, column) })),
  };
}

/** The finding of a table with a name begins with it, and so does the title of its chart. */
const findingOf = ({ name, sentence: [first, ...others] }: Table): Table["sentence"] =>
  name === undefined || first === undefined
    ? [...(first === undefined ? [] : [first]), ...others]
    : [[{ text: `${name}: ` }, ...first], ...others];

/** One formula for a sentence's pieces, so that it can be copied whole. */
function sentenceOf(pieces: readonly Text[]): Text {
  const live = joined(
    pieces.map(({ text, formula: piece }) => piece ?? [quotedText(text)]),
    "&",
  );
  return { text: sentenceLine(pieces), formula: live };
}

const agrees = "Agrees";
const lookAgain = "Look again: make the table anew from the pane";

/** A line for each check with its result, below a line for all of them together. */
function checksOf(sheet: SheetRows, table: Table, origin: Origin): void {
  sheet.row(sheet.text("Checks", "heading"));
  const first = sheet.next + 1;
  const results = `${address(origin.row + first, origin.column + 1)}:${address(origin.row + first + table.checks.length - 1, origin.column + 1)}`;
  const verdict = (label: string, condition: Formula, holds: boolean): void =>
    sheet.formulaRow(() => [
      sheet.text(label, "label"),
      sheet.words({ text: holds ? agrees : lookAgain, formula: formula`IF(${condition},"${agrees}","${lookAgain}")` }, "check"),
    ]);
  verdict(
    "All checks",
    [`COUNTIF(${results},"${agrees}")=ROWS(${results})`],
    table.checks.every(({ holds }) => holds),
  );
  for (const { label, formula: condition, holds } of table.checks) verdict(label, condition, holds);
}

function notesOf(sheet: SheetRows, table: Table): Area {
  sheet.row(sheet.text("Basis note", "heading"));
  const first = sheet.next;
  for (const note of table.notes) sheet.formulaRow(() => [sheet.words(note, "note")]);
  return { row: first, column: 0, rows: table.notes.length, columns: 1 };
}
