import { CellError, quoted } from "../cell";
import { Parameter } from "../parameter";
import { badInput } from "../problem";
import { passOnError } from "./number";

/** One of a few words, in capitals or not. */
export function choice<const Choice extends string>(label: string, choices: readonly Choice[]): Parameter<Choice> {
  const listed = choices.map((one) => `“${one}”`);
  const accepts = `${listed.slice(0, -1).join(", ")} or ${listed.at(-1) ?? ""}`;
  return Parameter.of({ label, unit: "text", accepts }, (cell, name) => {
    if (cell instanceof CellError) return passOnError(cell, name);
    const typed = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    return choices.find((one) => one.toLowerCase() === typed) ?? badInput(`${name} is ${quoted(cell)}: type ${accepts}`);
  });
}
