/** How figures below nil are printed in grids: with a minus, or in brackets as accounts have them. Sentences, charts and assumptions keep the minus. */
export const everySigns = ["minus", "brackets"] as const;
export type Signs = (typeof everySigns)[number];

/** The same table, with the same figures and the same stamp. */
export const withSigns = <Table extends object>(table: Table, signs: Signs = "minus"): Table & { readonly signs: Signs } => ({
  ...table,
  signs,
});
