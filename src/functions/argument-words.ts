/** How parameters are put in words: in Excel's argument help, in the reference and in the pane. */
import { quoted, type Cell, type Parameter } from "../calculation";

export const defaultWords = (cell: Cell): string =>
  typeof cell === "boolean" ? String(cell).toUpperCase() : typeof cell === "number" ? String(cell) : quoted(cell);

/** "Beds contracted, beds: a whole number from 1 to 100,000. May be left out." */
export function argumentWords(parameter: Parameter<unknown>): string {
  const { label, accepts } = parameter.described;
  const unit = unitWords(parameter);
  return [
    `${label}${unit === "" ? "" : `, ${unit}`}: ${accepts}.`,
    ...(parameter.shape === "range" ? ["A range."] : []),
    leftOutWords(parameter),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The unit, unless the label or what is accepted has said it already. */
export function unitWords({ described: { label, unit, accepts } }: Parameter<unknown>): string {
  return [label, accepts].some((words) => words.toLowerCase().includes(unit.toLowerCase())) ? "" : unit;
}

/** "52 if left out.", or nothing where it cannot be left out. */
export function leftOutWords({ isOptional, defaultCell }: Parameter<unknown>): string {
  if (!isOptional) return "";
  return defaultCell === null || defaultCell === undefined ? "May be left out." : `${defaultWords(defaultCell)} if left out.`;
}
