/** A native Excel formula in terms of a table's own cells, before anyone knows where on a sheet they will stand. */

/** A named cell of the assumptions or workings, or a cell or run of cells of a part. Rows and columns count from 0 in the part's body. */
export type Reference =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "cell"; readonly part: string; readonly row: number; readonly column: number }
  | {
      readonly kind: "run";
      readonly part: string;
      readonly from: readonly [row: number, column: number];
      readonly to: readonly [row: number, column: number];
    };

export type Formula = readonly (string | Reference)[];

export const named = (name: string): Reference => ({ kind: "name", name });
export const cellOf = (part: string, row: number, column: number): Reference => ({ kind: "cell", part, row, column });
export const runOf = (part: string, from: readonly [number, number], to: readonly [number, number]): Reference => ({
  kind: "run",
  part,
  from,
  to,
});

/** formula`${named("spot_cost")}*${cellOf("low", 0, 0)}`. A formula may stand inside another. */
export function formula(texts: TemplateStringsArray, ...inserted: readonly (Reference | Formula | string)[]): Formula {
  return texts.flatMap((text, index) => {
    const next = inserted[index];
    const pieces: Formula = next === undefined ? [] : typeof next === "string" || "kind" in next ? [next] : next;
    return text === "" ? pieces : [text, ...pieces];
  });
}

/** Joins formulas with a separator between them: the arguments of MAX, the terms of a sum. */
export const joined = (formulas: readonly (Reference | Formula)[], separator: string): Formula =>
  formulas.flatMap((one, index) => [...(index === 0 ? [] : [separator]), ...("kind" in one ? [one] : one)]);

/** Text as a formula quotes it. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export type Addresses = {
  nameOf(this: void, name: string): string;
  addressOf(this: void, reference: Exclude<Reference, { kind: "name" }>): string;
};

/** As it is written to the sheet, "=" included. */
export const formulaText = (formula: Formula, { nameOf, addressOf }: Addresses): string =>
  `=${formula.map((piece) => (typeof piece === "string" ? piece : piece.kind === "name" ? nameOf(piece.name) : addressOf(piece))).join("")}`;
