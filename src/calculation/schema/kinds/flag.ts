import { CellError, quoted } from "../cell";
import { Parameter } from "../parameter";
import { badInput } from "../problem";
import { passOnError } from "./number";

/** TRUE or FALSE; 1 and 0 count as these, as in Excel. */
export function flag(label: string): Parameter<boolean> {
  return Parameter.of({ label, unit: "TRUE or FALSE", accepts: "TRUE or FALSE" }, (cell, name) => {
    if (typeof cell === "boolean") return cell;
    if (cell === null || cell === 0) return false;
    if (cell === 1) return true;
    return cell instanceof CellError ? passOnError(cell, name) : badInput(`${name} is ${quoted(cell)}: type TRUE or FALSE`);
  });
}
