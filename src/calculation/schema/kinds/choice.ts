import { CellError, quoted } from "../cell";
import { Parameter } from "../parameter";
import { badInput } from "../problem";
import { passedOn } from "./number";

/** One of a few words, whatever the case. */
export function choice<const Choice extends string>(label: string, choices: readonly Choice[]): Parameter<Choice> {
  const listed = choices.map((one) => `“${one}”`);
  const accepts = `${listed.slice(0, -1).join(", ")} or ${listed.at(-1) ?? ""}`;
  return Parameter.of({ label, unit: "text", accepts }, (cell, name) => {
    if (cell instanceof CellError) return passedOn(cell, name);
    const wanted = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    return choices.find((one) => one.toLowerCase() === wanted) ?? badInput(`${name} is ${quoted(cell)}: type ${accepts}`);
  });
}
