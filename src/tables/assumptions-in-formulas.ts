/** Which assumptions a sheet of formulas needs: those that no formula uses are left out, since changing them would do nothing. */
import type { Formula } from "./formula";
import type { Line, Table, Text } from "./table";

export function assumptionsInFormulas(table: Table): readonly Line[] {
  const used = new Set<string>();
  for (const formula of formulasOf(table))
    for (const piece of formula) if (typeof piece !== "string" && piece.kind === "name") used.add(piece.name);
  return table.assumptions.filter(({ name }) => name !== undefined && used.has(name));
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
