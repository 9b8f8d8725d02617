/** A native Excel formula in terms of a table's own cells, whose places on a sheet are not known yet. */

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

export const namedCell = (name: string): Reference => ({ kind: "name", name });
export const cellOf = (part: string, row: number, column: number): Reference => ({ kind: "cell", part, row, column });
export const runOf = (part: string, from: readonly [number, number], to: readonly [number, number]): Reference => ({
  kind: "run",
  part,
  from,
  to,
});

type Piece = Formula[number];

/** formula`${named("spot_cost")}*${cellOf("low", 0, 0)}`. A formula may stand inside another. A long table makes tens of thousands. */
export function formula(texts: TemplateStringsArray, ...inserted: readonly (Reference | Formula | string)[]): Formula {
  const pieces: Piece[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== "") pieces.push(text);
    const next = inserted[index];
    if (next !== undefined) add(pieces, next);
  }
  return pieces;
}

/** Joins formulas with a separator between them: the arguments of MAX, the terms of a sum. */
export function joined(formulas: readonly (Reference | Formula)[], separator: string): Formula {
  const pieces: Piece[] = [];
  for (const one of formulas) {
    if (pieces.length > 0) pieces.push(separator);
    add(pieces, one);
  }
  return pieces;
}

function add(pieces: Piece[], next: Reference | Formula | string): void {
  if (typeof next === "string" || "kind" in next) pieces.push(next);
  else for (const piece of next) pieces.push(piece);
}

/** Text as a formula quotes it. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export type Addresses = {
  nameOf(this: void, name: string): string;
  addressOf(this: void, reference: Exclude<Reference, { kind: "name" }>): string;
};

/** As it is written to the sheet, "=" included. */
export const formulaText = (formula: Formula, { nameOf, addressOf }: Addresses): string =>
  `=${formula.map((piece) => (typeof piece === "string" ? piece : piece.kind === "name" ? nameOf(piece.name) : addressOf(piece))).join("")}`;
