/** A worked example as cells of a sheet: every input labelled, and a formula that refers to them, so that anybody can put in their own. */
import {
  decimal,
  Decimal,
  toNearest,
  type CellFormat,
  type Example,
  type FunctionDeclaration,
  type Parameter,
  type Spill,
} from "../calculation";
import { numberFormat } from "../tables/number-format";
import { areaAddress, type Area, type BlockCell, type Corner, type Role, type SheetBlock } from "../tables/sheet-block";
import { parseCall } from "./call";
import { evaluate } from "./lift";

export type ExampleBlock = SheetBlock & {
  /** What the formula gives, exactly. */
  readonly answer: Spill;
  /** The cell to type in first: an input, or the formula where there is none. */
  readonly first: Area;
};

type GivenArgument = { readonly parameter: Parameter<unknown>; readonly cells: readonly (readonly unknown[])[] };
type SheetLine = readonly (BlockCell | null)[];

/** Loads what a function needs before its example can be laid out. */
export const prepareExample = async (declaration: FunctionDeclaration, { formula }: Example): Promise<void> =>
  (await declaration.prepare?.(parseCall(formula).given)) ?? undefined;

/** Await `prepareExample` first. */
export function exampleBlock(declaration: FunctionDeclaration, example: Example, corner: Corner): ExampleBlock {
  const answer = evaluate(declaration, parseCall(example.formula).given);
  const lines: SheetLine[] = [
    [text(declaration.question, "title")],
    [text(`Example of CARE.${declaration.name}, as first filled in: ${example.source}`, "footnote")],
    [],
  ];
  const inputs = addInputs(lines, givenIn(declaration, example));
  const call = `=CARE.${declaration.name}(${inputs.map((area) => (area === null ? "" : areaAddress(corner, area))).join(",")})`;
  const result = addResult(lines, declaration, example, call, answer);
  const placed = inputs.filter((area) => area !== null);
  const columns = Math.max(...lines.map((line) => line.length), result.columns);
  const isSpill = result.rows * result.columns > 1;
  // More beds or years make more rows, which need their formats too.
  const room = "headers" in declaration.parameters ? roomToGrow : 0;
  const rows = lines.length + room;
  return {
    rows,
    columns,
    cells: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => lines[row]?.[column] ?? null)),
    names: [],
    widths: Array.from({ length: columns }, (_, column) => (column === 0 ? labelWidth : figureWidth)),
    assumptions: boundingArea(placed.length === 0 ? [result] : placed),
    table: result,
    notes: { row: 1, column: 0, rows: 1, columns: 1 },
    spill: isSpill ? { ...result, rows: result.rows + room } : null,
    spillFormats: isSpill ? Array.from({ length: result.columns }, (_, column) => excelFormat(formatOf(declaration, column))) : [],
    headingRows: 1,
    answer,
    first: placed[0] ?? result,
  };
}

const roomToGrow = 10;

/** In characters: labels such as "Block price per bed per week", figures such as −£5,016,000.00. */
const [labelWidth, figureWidth] = [32, 18];

function givenIn({ parameters }: FunctionDeclaration, { formula }: Example): readonly (GivenArgument | null)[] {
  const all = Object.values(parameters) as Parameter<unknown>[];
  return parseCall(formula).given.map((cells, index) => {
    const parameter = all[index];
    return parameter === undefined || cells === null ? null : { parameter, cells: cells as unknown[][] };
  });
}

const isRange = ({ parameter }: GivenArgument): boolean => parameter.shape === "range";

/** Single values a line each; lists side by side under them. Returns where each argument stands, in the arguments' order. */
function addInputs(lines: SheetLine[], given: readonly (GivenArgument | null)[]): readonly (Area | null)[] {
  const areas = new Map<GivenArgument, Area>();
  const [values, lists] = [given.filter((one) => one !== null && !isRange(one)), given.filter((one) => one !== null && isRange(one))];
  if (values.length > 0) lines.push([text("Input", "column heading"), text("Value", "figure heading"), text("Unit", "unit heading")]);
  for (const one of values) {
    if (one === null) continue;
    const { label, unit } = one.parameter.described;
    areas.set(one, { row: lines.length, column: 1, rows: 1, columns: 1 });
    lines.push([text(label, "label"), input(one, one.cells[0]?.[0]), text(unit === "text" ? "" : unit, "unit")]);
  }
  if (values.length > 0) lines.push([]);
  addLists(
    lines,
    lists.filter((one) => one !== null),
    areas,
  );
  return given.map((one) => (one === null ? null : (areas.get(one) ?? null)));
}

function addLists(lines: SheetLine[], lists: readonly GivenArgument[], areas: Map<GivenArgument, Area>): void {
  const [first] = lists;
  if (first === undefined) return;
  const heading: (BlockCell | null)[] = [];
  const rows: (BlockCell | null)[][] = Array.from({ length: Math.max(...lists.map(({ cells }) => cells.length)) }, () => []);
  // Figures are numbered at the side; a list that begins with names needs no number.
  if (typeof first.cells[0]?.[0] !== "string") {
    heading.push(text("No.", "column heading"));
    rows.forEach((row, index) => row.push({ ...text("", "row heading"), content: index + 1 }));
  }
  for (const list of lists) {
    areas.set(list, { row: lines.length + 1, column: heading.length, rows: list.cells.length, columns: list.cells[0]?.length ?? 1 });
    const width = list.cells[0]?.length ?? 1;
    for (let column = 0; column < width; column++) {
      heading.push(
        text(
          column === 0 ? list.parameter.described.label : "",
          typeof list.cells[0]?.[column] === "string" ? "column heading" : "figure heading",
        ),
      );
      rows.forEach((row, index) => row.push(index < list.cells.length ? input(list, list.cells[index]?.[column]) : null));
    }
  }
  lines.push(heading, ...rows, []);
}

/** One value stands beside its label; a spill begins at the left, under its headings, with nothing below it so that it can grow. */
function addResult(lines: SheetLine[], declaration: FunctionDeclaration, example: Example, call: string, answer: Spill): Area {
  const [rows, columns] = [answer.length, answer[0]?.length ?? 1];
  const [value] = answer[0] ?? [];
  const formula = (role: Role): BlockCell => ({
    content: call,
    isFormula: true,
    role,
    numberFormat: excelFormat(formatOf(declaration, 0)),
    ...(value instanceof Decimal || typeof value === "string" ? { expected: value } : {}),
  });
  if (rows * columns === 1) {
    const isText = typeof value === "string";
    const area = { row: lines.length, column: 1, rows, columns };
    lines.push([
      text("Result", "row heading"),
      formula(isText ? "check" : "figure"),
      isText ? null : text(resultUnit(declaration), "unit"),
    ]);
    const remark = resultRemark(declaration);
    if (!isText && remark !== "") lines.push([text(remark, "footnote")]);
    return area;
  }
  const isWords = (column: number): boolean => formatOf(declaration, column) === "text";
  lines.push(
    headingsOf(declaration, example, columns).map((heading, column) =>
      text(heading, isWords(column) ? "column heading" : "figure heading"),
    ),
  );
  const area = { row: lines.length, column: 0, rows, columns };
  const hasHeadings = "headers" in declaration.parameters;
  // Excel fills the cells of the spill; here they only get their formats.
  for (let row = 0; row < rows; row++)
    lines.push(
      Array.from({ length: columns }, (_, column) => {
        const role = isWords(column) ? "words" : "figure";
        if (row === 0 && column === 0) return formula(hasHeadings ? role : "label");
        return hasHeadings ? text("", role) : null;
      }),
    );
  return area;
}

/** The function's own headings, where it has some. */
export function headingsOf(declaration: FunctionDeclaration, { formula }: Example, columns: number): readonly string[] {
  const at = Object.keys(declaration.parameters).indexOf("headers");
  const { given } = parseCall(formula);
  if (at < 0) return ["Result", ...Array.from({ length: columns - 1 }, () => "")];
  const withHeadings = Array.from({ length: Math.max(at + 1, given.length) }, (_, index) =>
    index === at ? [[true]] : (given[index] ?? null),
  );
  return (evaluate(declaration, withHeadings)[0] ?? []).map(String);
}

/** "£ over the years, unrounded": what stands before the remarks. */
export const resultUnit = ({ result }: FunctionDeclaration): string => /^[^;:]*/.exec(result)?.[0] ?? "";

/** "Positive is money saved." */
export function resultRemark(declaration: FunctionDeclaration): string {
  const rest = declaration.result.slice(resultUnit(declaration).length).replace(/^[;:]\s*/, "");
  return rest === "" ? "" : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
}

const text = (content: string, role: Role): BlockCell => ({ content, isFormula: false, role, numberFormat: "General" });

/** Among dates 0 is how a formula writes a blank; on a sheet it would be a day in 1900. */
function input({ parameter }: GivenArgument, cell: unknown): BlockCell {
  const { shownAs } = parameter.described;
  const isBlank = cell === null || cell === undefined || (shownAs === "date" && cell === 0);
  const content = isBlank ? "" : typeof cell === "string" ? cell : Number(cell);
  const isName = typeof content === "string" && content !== "" && parameter.shape === "range";
  return { content, isFormula: false, role: isName ? "label" : "input", numberFormat: excelFormat(shownAs ?? "number") };
}

/** How a column of the result is shown. */
export function formatOf({ shownAs }: FunctionDeclaration, column: number): CellFormat {
  if (typeof shownAs === "string") return shownAs;
  return shownAs[Math.min(column, shownAs.length - 1)] ?? "number";
}

const pence = toNearest(decimal("0.01"));

function excelFormat(format: CellFormat): string {
  if (format === "pounds") return numberFormat("price", { rounding: pence });
  if (format === "percentage") return "0.0%";
  if (format === "chance") return "0.000%";
  return format === "date" ? "dd/mm/yyyy" : "General";
}

function boundingArea(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}
