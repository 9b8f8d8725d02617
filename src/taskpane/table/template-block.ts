/** An input template of a form: the label, the value and the unit of what is needed, a line each. */
import { decimal, toNearest, type Cell } from "../../calculation";
import { isList, numberFormat, type AnyAssumption, type Assumptions, type BlockCell, type Role, type SheetBlock } from "../../tables";
import { isBlank, itemsOf, lookIn, rowAt, unitOf, type FormRow, type FormRows } from "./form-rows";
import { formSteps } from "./form-steps";

/** In characters. */
const widths = [34, 18, 24];
const headingRows = 2;

export function templateBlock(title: string, assumptions: Assumptions, rows: FormRows): SheetBlock {
  const look = lookIn(assumptions, rows);
  const lines = formSteps(assumptions).needed.flatMap(([, one]): readonly (readonly [FormRow, AnyAssumption])[] => {
    const row = rowAt(rows, one.label);
    return isList(one) ? itemsOf(one, rows).map((item) => [item, one] as const) : row === undefined ? [] : [[row, one]];
  });
  const cells = [
    [text(`${title}: inputs`, "heading"), null, null],
    [text("Assumption", "column heading"), text("Value", "figure heading"), text("Unit", "unit heading")],
    ...lines.map(([{ label, value }, one]) => [text(label, "label"), input(value, one, look(label)), text(hintOf(one, look), "unit")]),
  ];
  return {
    rows: cells.length,
    columns: widths.length,
    cells,
    names: [],
    widths,
    assumptions: { row: headingRows, column: 1, rows: lines.length, columns: 1 },
    table: { row: headingRows, column: 1, rows: lines.length, columns: 1 },
    notes: { row: 0, column: 0, rows: 1, columns: 1 },
    spill: null,
    spillFormats: [],
    headingRows,
  };
}

const text = (content: string, role: Role): BlockCell => ({ content, isFormula: false, role, numberFormat: "General" });

const hintOf = (one: AnyAssumption, look: ReturnType<typeof lookIn>): string =>
  typeof one.field === "object"
    ? `or ${one.field.choices.filter((choice) => choice !== look(one.label)).join(", or ")}`
    : unitOf(one, look) || (one.hint ?? "");

const pence = toNearest(decimal("0.01"));

/** What is in the form already stands in it. */
function input(value: Cell, { field }: AnyAssumption, usual: Cell): BlockCell {
  const shown = isBlank(value) ? (typeof field === "object" ? usual : null) : value;
  const format =
    field === "money"
      ? numberFormat("price", { rounding: pence })
      : field === "percent"
        ? "0.0%"
        : field === "date"
          ? numberFormat("date", { rounding: pence })
          : "General";
  return {
    content: typeof shown === "number" ? shown : typeof shown === "string" ? shown : "",
    isFormula: false,
    role: "input",
    numberFormat: format,
  };
}
