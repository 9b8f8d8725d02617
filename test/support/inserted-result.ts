/** What a sheet shows beside what an example's declaration says. */

/** Doubles of a spreadsheet beside exact decimal text, in full or to the digits before a final "…". */
export function agrees(shown: unknown, documented: string): boolean {
  if (documented.endsWith("…")) return String(shown).startsWith(documented.slice(0, -1).replace(/(\.\d{6})\d+$/, "$1"));
  return typeof shown === "number" ? shown === Number(documented) : String(shown) === documented;
}

type Documented = string | readonly (readonly string[])[];

/** The documented rows that the sheet does not show, each beside what stands there. */
export function differences(shown: readonly (readonly unknown[])[], documented: Documented): string[] {
  const rows = typeof documented === "string" ? [[documented]] : documented;
  const compared = rows.at(-1)?.join() === "…" ? rows.slice(0, -1) : rows;
  return compared.flatMap((row, i) =>
    row.flatMap((value, j) =>
      agrees(shown[i]?.[j], value) ? [] : [`row ${i + 1}, column ${j + 1}: ${String(shown[i]?.[j])} is not ${value}`],
    ),
  );
}
