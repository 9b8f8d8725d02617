/** Which assumptions a table's figures rest on. */
import type { Formula } from "./formula";
import type { Line, Table, Text } from "./table";

/** Those that a sheet of formulas needs: of the others none would do anything if it were changed. */
export function assumptionsInFormulas(table: Table): readonly Line[] {
  const used = namesInFormulas(table);
  return table.assumptions.filter(({ name }) => name !== undefined && used.has(name));
}

/** Those that a reader is told: choices, and figures that count. A cap without an index, a rate of a list that is not asked and a blank say nothing. */
export function assumptionsThatCount(table: Table): readonly Line[] {
  const used = namesInFormulas(table);
  const isChoice = ({ name, unit }: Line): boolean => name === "round_to" || unit === "weeks";
  return table.assumptions.filter((line) => {
    if (typeof line.value === "string") return line.value !== "";
    return isChoice(line) || (line.name !== undefined && used.has(line.name));
  });
}

function namesInFormulas(table: Table): ReadonlySet<string> {
  const used = new Set<string>();
  for (const formula of formulasOf(table))
    for (const piece of formula) if (typeof piece !== "string" && piece.kind === "name") used.add(piece.name);
  return used;
}

function formulasOf({ parts, workings, checks, notes, sentence }: Table): readonly Formula[] {
  const texts: readonly Text[] = [
    ...sentence.flat(),
    ...notes,
    ...parts.flatMap(({ caption, columns, footnote }) => [caption, ...columns, ...(footnote === undefined ? [] : [footnote])]),
  ];
  const cells = parts.filter(({ paneOnly }) => paneOnly !== true).flatMap(({ rows }) => rows.flatMap(({ figures }) => figures));
  return [...texts, ...cells, ...workings, ...checks].flatMap(({ formula }) => (formula === undefined ? [] : [formula]));
}
