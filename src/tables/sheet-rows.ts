/** Writes a sheet row by row, from the top. */
import { toCell, type Decimal } from "../calculation";
import { linkText } from "./cell-link";
import { columnWidths } from "./column-widths";
import { formulaText, type Addresses, type Reference } from "./formula";
import { numberFormat } from "./number-format";
import { address, cellName, type Area, type BlockCell, type Origin, type Role, type SheetBlock } from "./sheet-block";
import { fitSourceColumn } from "./fit-source-column";
import { columnsWorkedWith, halfAsShown, keyOfColumn, shareAsShown } from "./share-as-shown";
import type { Column, Figure, Line, Part, Row, Table, Text } from "./table";

export type LayoutMode = "formulas" | "values" | "live";
export type LayoutOptions = {
  readonly mode: LayoutMode;
  readonly origin: Origin;
  /** "22 November 2026", for frozen values. */ readonly date: string;
};

const linesColumns = 4;

/** Remembers where parts and names stand. */
export class SheetRows {
  readonly #rows: (BlockCell | null)[][] = [];
  readonly #names: { name: string; row: number; column: number }[] = [];
  readonly #parts = new Map<string, number>();
  readonly #deferred: (() => void)[] = [];
  #columns: ReadonlySet<string> | undefined;

  constructor(
    private readonly table: Table,
    private readonly options: LayoutOptions,
  ) {}

  get next(): number {
    return this.#rows.length;
  }

  blank(): void {
    this.#rows.push([]);
  }

  row(...cells: (BlockCell | null)[]): void {
    this.#rows.push(cells);
  }

  text(content: string, role: Role): BlockCell {
    return { content, isFormula: false, role, numberFormat: "General" };
  }

  /** Filled in at the end, when all parts have their places and a formula can refer to them. */
  formulaRow(make: () => (BlockCell | null)[]): void {
    const at = this.next;
    this.#rows.push([]);
    this.#deferred.push(() => (this.#rows[at] = make()));
  }

  get #isLive(): boolean {
    return this.options.mode === "formulas";
  }

  words({ text, formula: live, live: liveText }: Text, role: Role): BlockCell {
    if (live === undefined || !this.#isLive) return this.text(text, role);
    return { content: formulaText(live, this.addresses), isFormula: true, role, numberFormat: "General", expected: liveText ?? text };
  }

  /** @param isFree no formula works with its column */
  #figure(figure: Figure, column: Pick<Column, "format">, role: Role, isFree: boolean): BlockCell {
    const format = figure.format ?? column.format;
    const shared = { role, numberFormat: numberFormat(format, this.table) };
    if (this.#isLive) {
      const { value, formula: worked } = isFree ? shareAsShown(figure, format) : figure;
      return { content: formulaText(worked, this.addresses), isFormula: true, expected: value, ...shared };
    }
    const value = halfAsShown(figure.value, format);
    return { content: toCell(value), isFormula: false, expected: value, ...shared };
  }

  get #workedWith(): ReadonlySet<string> {
    return (this.#columns ??= columnsWorkedWith(this.table));
  }

  title(): void {
    const { title, question } = this.table;
    this.row(this.text(`${title}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`, "title"));
  }

  /** The assumptions or the workings, under their heading: label, value, unit, source. */
  lines(heading: string, lines: readonly Line[], role: "input" | "working"): Area {
    this.row(this.text(heading, "heading"));
    const first = this.next;
    const [label, source] = role === "input" ? ["Assumption", "Source"] : ["Working", "How"];
    this.row(
      this.text(label, "column heading"),
      this.text("Value", "figure heading"),
      this.text("Unit", "unit heading"),
      this.text(source, "column heading"),
    );
    for (const line of lines) this.#line(line, role);
    return { row: first, column: 0, rows: lines.length + 1, columns: linesColumns };
  }

  #line(line: Line, role: "input" | "working"): void {
    const row = this.next;
    if (line.name !== undefined && this.#isLive)
      this.#names.push({ name: cellName(line.name, this.options.origin.number), row, column: 1 });
    const { value, label, unit, source } = line;
    // Words run over the cells of the unit and the source, so the label takes the source.
    this.formulaRow(() =>
      role === "working" && typeof value === "string"
        ? [this.text(`${label} (${source})`, "label"), this.#value(line, "words")]
        : [this.text(label, "label"), this.#value(line, role), this.text(unit, "unit"), this.text(source, "label")],
    );
  }

  #value({ value, formula: typed, format, link }: Line, role: Role): BlockCell {
    const worked = link === undefined ? typed : [linkText(link)];
    if (typeof value === "string") return this.words({ text: value, ...(worked === undefined ? {} : { formula: worked }) }, role);
    // An input written as a sum, or linked to a cell, keeps that in every mode but values.
    const displayFormat = hasManyPlaces(value) && (format === "number" || format === "beds") ? "two places" : format;
    const shared = {
      role,
      numberFormat: numberFormat(displayFormat, role === "input" ? { rounding: this.table.rounding } : this.table),
      expected: value,
    };
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
    for (const row of part.rows) this.formulaRow(() => this.#figures(part, row));
    const { footnote } = part;
    if (footnote !== undefined && (footnote.formula !== undefined || !this.#isLive))
      this.formulaRow(() => [this.words(footnote, "footnote")]);
    return { row: first + 1, column: 0, rows: part.rows.length + 1, columns: part.columns.length };
  }

  #figures(part: Part, row: Row): BlockCell[] {
    return row.figures.map((cell, index) =>
      "value" in cell
        ? this.#figure(
            cell,
            part.columns[index] ?? { format: "number" },
            roleIn(row, index),
            this.#isLive && !this.#workedWith.has(keyOfColumn(part.id, index)),
          )
        : this.#words(
            cell,
            part.columns[index],
            index > 0 && row.isTotal !== true && part.columns[index]?.format === "text" ? "words" : roleIn(row, index),
          ),
    );
  }

  /** Words that may become a figure when an input changes are shown as such then. */
  #words(cell: Text, column: Column | undefined, role: Role): BlockCell {
    const block = this.words(cell, role);
    return block.isFormula && column !== undefined && column.format !== "text"
      ? { ...block, numberFormat: numberFormat(column.format, this.table) }
      : block;
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
          : rangeText(at(reference.part, ...reference.from), at(reference.part, ...reference.to)),
    };
  }

  block(places: Pick<SheetBlock, "assumptions" | "table" | "notes" | "spill">): SheetBlock {
    for (const fill of this.#deferred) fill();
    const columns = Math.max(...this.#rows.map((row) => row.length), places.spill?.columns ?? 0);
    return fitSourceColumn({
      rows: this.#rows.length,
      columns,
      cells: this.#rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null)),
      names: this.#names,
      widths: columnWidths(this.table, this.#rows, columns, this.options.mode === "live" ? "in one line" : "in two lines"),
      headingRows: 1,
      spillFormats: [],
      ...places,
    });
  }
}

/** 365/7 weeks, without a format, would be shown in as many digits as the column holds. */
const hasManyPlaces = (value: Decimal): boolean => value.decimalPlaces() > 6;

const rangeText = (first: string, last: string): string => (first === last ? first : `${first}:${last}`);

const roleIn = ({ isEdge = false, isTotal = false }: Row, column: number): Role => {
  if (isTotal) return column === 0 ? "total heading" : "total";
  if (column === 0) return isEdge ? "edge row heading" : "row heading";
  return isEdge ? "edge figure" : "figure";
};
