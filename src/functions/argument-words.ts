/** How parameters are put in words: in Excel's argument help, in the reference and in the pane. */
import { quoted, type Cell, type Parameter } from "../calculation";

export const defaultWords = (cell: Cell): string =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : typeof cell === "number" ? String(cell) : quoted(cell);

export function argumentWords({ described, shape, defaultCell, isOptional }: Parameter<unknown>): string {
  const isSaid = described.label.toLowerCase().includes(described.unit.toLowerCase()) || described.unit === described.accepts;
  const unit = isSaid ? "" : `, ${described.unit}`;
  const left = !isOptional
    ? ""
    : defaultCell === null || defaultCell === undefined
      ? " May be left out."
      : ` ${defaultWords(defaultCell)} if left out.`;
  const many = shape === "range" ? " A range." : "";
  return `${described.label}${unit}: ${described.accepts}.${many}${left}`;
}
