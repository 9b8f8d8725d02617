/** Sets a table out on a sheet: the finding, the assumptions, the grids, the workings, the checks, the basis note. */
import { toCell } from "../calculation";
import { linkText } from "./cell-link";
import { formula, formulaText, joined, type Addresses, type Formula, type Reference } from "./formula";
import { columnWidths } from "./column-widths";
import { withNotesInLines } from "./note-lines";
import { numberFormat } from "./number-format";
import { address, cellName, type Area, type BlockCell, type BlockChart, type Origin, type Role, type SheetBlock } from "./sheet-block";
import { tableSpill } from "./spill";
import { usedAssumptions } from "./used-assumptions";
import { sentenceLine, sentenceText, type Column, type Figure, type Line, type Part, type Row, type Table, type Text } from "./table";

export type LayoutMode = "formulas" | "values" | "live";
export type LayoutOptions = {
  readonly mode: LayoutMode;
  readonly origin: Origin;
  /** "22 November 2026", for frozen values. */ readonly date: string;
};

const linesColumns = 4;

/** The same table in the same mode has the same size wherever it stands. */
export function layOut(table: Table, options: LayoutOptions): SheetBlock {
  return options.mode === "live" ? liveSheet(table, options) : fullSheet(table, options);
}

type Placed = { readonly rows: (BlockCell | null)[][]; readonly names: { name: string; row: number; column: number }[] };

/** Writes rows downwards and remembers where parts and names stand. */
class Sheet {
  readonly placed: Placed = { rows: [], names: [] };
  readonly #parts = new Map<string, number>();
  readonly #later: (() => void)[] = [];

  constructor(
    private readonly table: Table,
    private readonly options: LayoutOptions,
  ) {}

  get next(): number {
    return this.placed.rows.length;
  }

  blank(): void {
    this.placed.rows.push([]);
  }

  row(...cells: (BlockCell | null)[]): void {
    this.placed.rows.push(cells);
  }

  text(content: string, role: Role): BlockCell {
    return { content, isFormula: false, role, numberFormat: "General" };
  }

  /** The formula can be worded only when all parts have their places, so the cell is filled in at the end. */
  formulaRow(make: () => (BlockCell | null)[]): void {
    const at = this.next;
    this.placed.rows.push([]);
    this.#later.push(() => (this.placed.rows[at] = make()));
  }

  get #isLive(): boolean {
    return this.options.mode === "formulas";
  }

  words({ text, formula: live, live: liveText }: Text, role: Role): BlockCell {
    if (live === undefined || !this.#isLive) return this.text(text, role);
    return { content: formulaText(live, this.addresses), isFormula: true, role, numberFormat: "General", expected: liveText ?? text };
  }

  figure({ value, formula: worked, format }: Figure, column: Pick<Column, "format">, role: Role): BlockCell {
    const shared = { role, numberFormat: numberFormat(format ?? column.format, this.table.rounding), expected: value };
    return this.#isLive
      ? { content: formulaText(worked, this.addresses), isFormula: true, ...shared }
      : { content: toCell(value), isFormula: false, ...shared };
  }

  /** Label, value, unit, source. */
  line(line: Line, role: "input" | "working"): void {
    const row = this.next;
    if (line.name !== undefined && this.#isLive)
      this.placed.names.push({ name: cellName(line.name, this.options.origin.number), row, column: 1 });
    const { value, label, unit, source } = line;
    // Words need the room of the unit and of the source to be seen whole.
    this.formulaRow(() =>
      role === "working" && typeof value === "string"
        ? [this.text(`${label} (${source})`, "label"), this.value(line, "words")]
        : [this.text(label, "label"), this.value(line, role), this.text(unit, "unit"), this.text(source, "label")],
    );
  }

  value({ value, formula: typed, format, link }: Line, role: Role): BlockCell {
    const worked = link === undefined ? typed : [linkText(link)];
    if (typeof value === "string") return this.words({ text: value, ...(worked === undefined ? {} : { formula: worked }) }, role);
    // An input written as a sum, or linked to a cell, keeps that in every mode but values.
    const shared = { role, numberFormat: numberFormat(format, this.table.rounding), expected: value };
    const asFormula = worked !== undefined && (this.#isLive || (this.options.mode === "live" && role === "input"));
    return asFormula
      ? { content: formulaText(worked, this.addresses), isFormula: true, ...shared }
      : { content: toCell(value), isFormula: false, ...shared };
  }

  part(part: Part): Area {
    const first = this.next;
    this.formulaRow(() => [this.words(part.caption, "heading")]);
    this.formulaRow(() =>
      part.columns.map((column, index) =>
        this.words(column, index === 0 || column.format === "text" ? "column heading" : "figure heading"),
      ),
    );
    this.#parts.set(part.id, this.next);
    for (const row of part.rows) this.formulaRow(() => this.figures(part, row));
    const { footnote } = part;
    if (footnote !== undefined && (footnote.formula !== undefined || !this.#isLive))
      this.formulaRow(() => [this.words(footnote, "footnote")]);
    return { row: first + 1, column: 0, rows: part.rows.length + 1, columns: part.columns.length };
  }

  figures(part: Part, row: Row): BlockCell[] {
    return row.figures.map((cell, index) =>
      "value" in cell
        ? this.figure(cell, part.columns[index] ?? { format: "number" }, roleIn(row, index))
        : this.words(cell, index > 0 && row.isTotal !== true && part.columns[index]?.format === "text" ? "words" : roleIn(row, index)),
    );
  }

  /** A column of a part without its total. */
  column(part: string, column: number): Area {
    const rows = this.table.parts.find(({ id }) => id === part)?.rows.filter(({ isTotal }) => isTotal !== true).length ?? 0;
    return { row: this.#parts.get(part) ?? 0, column, rows, columns: 1 };
  }

  get addresses(): Addresses {
    const { origin } = this.options;
    const at = (part: string, row: number, column: number): string => {
      const first = this.#parts.get(part);
      if (first === undefined) throw new Error(`A formula refers to ${part}, which is not on the sheet`);
      return address(origin.row + first + row, origin.column + column);
    };
    return {
      nameOf: (name) => cellName(name, origin.number),
      addressOf: (reference: Exclude<Reference, { kind: "name" }>) =>
        reference.kind === "cell"
          ? at(reference.part, reference.row, reference.column)
          : run(at(reference.part, ...reference.from), at(reference.part, ...reference.to)),
    };
  }

  finish(): Placed {
    for (const fill of this.#later) fill();
    return this.placed;
  }
}

const run = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);

const roleIn = ({ isEdge = false, isTotal = false }: Row, column: number): Role => {
  if (isTotal) return column === 0 ? "total heading" : "total";
  if (column === 0) return isEdge ? "edge row heading" : "row heading";
  return isEdge ? "edge figure" : "figure";
};

function fullSheet(table: Table, options: LayoutOptions): SheetBlock {
  const sheet = new Sheet(table, options);
  const isLive = options.mode === "formulas";
  sheet.row(sheet.text(`${table.title}: ${table.question.charAt(0).toLowerCase()}${table.question.slice(1)}`, "title"));
  for (const pieces of table.sentence) sheet.formulaRow(() => [sheet.words(sentenceOf(pieces), "sentence")]);
  if (!isLive) sheet.row(sheet.text(`Values of ${options.date}. They do not recalculate.`, "footnote"));
  sheet.blank();
  const assumptions = linesOf(sheet, "Assumptions", isLive ? usedAssumptions(table) : table.assumptions, "input");
  sheet.blank();
  const areas = table.parts
    .filter(({ paneOnly }) => paneOnly !== true)
    .map((part) => {
      const area = sheet.part(part);
      sheet.blank();
      return area;
    });
  if (isLive) {
    linesOf(sheet, "Workings", table.workings, "working");
    sheet.blank();
    checksOf(sheet, table, options.origin);
    sheet.blank();
  }
  const notes = notesOf(sheet, table);
  const block = withNotesInLines(blockOf(sheet, { assumptions, table: areas[0] ?? assumptions, notes, spill: null }));
  return table.chart === undefined ? block : { ...block, chart: chartOf(sheet, table, table.chart, options.mode) };
}

/** The chart of a table on the cells that hold its figures; its title is the finding, for Excel's charts have no text for the blind. */
function chartOf(sheet: Sheet, table: Table, chart: NonNullable<Table["chart"]>, mode: LayoutMode): BlockChart {
  const { part, names, values } = chart.cells;
  const columns = table.parts.find(({ id }) => id === part)?.columns ?? [];
  return {
    kind: chart.kind === "bars" && chart.isTornado === true ? "tornado" : chart.kind,
    title: sentenceText(table),
    titleCell: mode === "formulas" && table.sentence.length > 0 ? { row: 1, column: 0, rows: 1, columns: 1 } : null,
    nameTitle: chart.kind === "lines" ? chart.xTitle : (columns[names]?.text ?? ""),
    valueTitle: chart.kind === "lines" ? chart.yTitle : chart.valueTitle,
    valueFormat: numberFormat(columns[values[0] ?? 0]?.format ?? "number", table.rounding),
    names: sheet.column(part, names),
    series: values.map((column, index) => ({ name: chart.series[index]?.name ?? "", values: sheet.column(part, column) })),
  };
}

/** One formula for a sentence's pieces, so that it can be copied whole. */
function sentenceOf(pieces: readonly Text[]): Text {
  const live = joined(
    pieces.map(({ text, formula: piece }) => piece ?? [`"${text.replaceAll('"', '""')}"`]),
    "&",
  );
  return { text: sentenceLine(pieces), formula: live };
}

function linesOf(sheet: Sheet, heading: string, lines: readonly Line[], role: "input" | "working"): Area {
  sheet.row(sheet.text(heading, "heading"));
  const first = sheet.next;
  const [label, source] = role === "input" ? ["Assumption", "Source"] : ["Working", "How"];
  sheet.row(
    sheet.text(label, "column heading"),
    sheet.text("Value", "figure heading"),
    sheet.text("Unit", "unit heading"),
    sheet.text(source, "column heading"),
  );
  for (const line of lines) sheet.line(line, role);
  return { row: first, column: 0, rows: lines.length + 1, columns: linesColumns };
}

const agrees = "Agrees";
const lookAgain = "Look again: make the table anew from the pane";

/** Each check says what it found, and the first line says it for all. */
function checksOf(sheet: Sheet, table: Table, origin: Origin): void {
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

function notesOf(sheet: Sheet, table: Table): Area {
  sheet.row(sheet.text("Basis note", "heading"));
  const first = sheet.next;
  for (const note of table.notes) sheet.formulaRow(() => [sheet.words(note, "note")]);
  return { row: first, column: 0, rows: table.notes.length, columns: 1 };
}

/** The assumptions, and one formula that makes the rest. */
function liveSheet(table: Table, options: LayoutOptions): SheetBlock {
  const sheet = new Sheet(table, options);
  const { origin } = options;
  sheet.row(sheet.text(`${table.title}: ${table.question.charAt(0).toLowerCase()}${table.question.slice(1)}`, "title"));
  sheet.row(
    sheet.text(
      "Recalculates when an assumption changes. Needs the Placement Costing add-in: without it, Excel shows the last figures, or #NAME?",
      "footnote",
    ),
  );
  sheet.blank();
  const assumptions = linesOf(sheet, "Assumptions", table.assumptions, "input");
  sheet.blank();
  const at = sheet.next;
  const spilled = tableSpill(table);
  const [first, last] = [
    address(origin.row + assumptions.row + 1, origin.column),
    address(origin.row + assumptions.row + assumptions.rows - 1, origin.column + 1),
  ];
  const formats = spillFormats(table);
  const columns = spilled[0]?.length ?? 1;
  for (let row = 0; row < spilled.length; row++) {
    const formula: BlockCell = {
      content: `=CARE.TABLE("${table.id}",${first}:${last})`,
      isFormula: true,
      role: "sentence",
      numberFormat: "General",
    };
    sheet.row(...(row === 0 ? [formula] : []));
  }
  const spill: Area = { row: at, column: 0, rows: spilled.length, columns };
  return { ...blockOf(sheet, { assumptions, table: spill, notes: spill, spill }), spillFormats: formats };
}

/** A format for each column of the spill: the parts' columns are of one kind all the way down. */
function spillFormats(table: Table): readonly string[] {
  const widest = table.parts.reduce<readonly Column[]>((found, { columns }) => (columns.length > found.length ? columns : found), []);
  return widest.map(({ format }) => numberFormat(format, table.rounding));
}

function blockOf(sheet: Sheet, places: Pick<SheetBlock, "assumptions" | "table" | "notes" | "spill">): SheetBlock {
  const { rows, names } = sheet.finish();
  const columns = Math.max(...rows.map((row) => row.length), places.spill?.columns ?? 0);
  return {
    rows: rows.length,
    columns,
    cells: rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
    names,
    widths: columnWidths(rows, columns),
    headingRows: 1,
    spillFormats: [],
    ...places,
  };
}
