/** The standard tables' only door. */
export * from "./assumption";
export { defineTable, makeTable, type Made, type PublishedExample, type TableDefinition } from "./definition";
export { catalogue, type About, type Entry, type TableGroup } from "./catalogue";
export { readAssumptions } from "./read-assumptions";
export { printedFigure, printedPounds } from "./printed";
export { tableSpill } from "./spill";
export * from "./table";
export { compareWithExample, type ExampleCheck } from "./example-check";
export { layOut, type LayoutMode } from "./layout";
export { numberFormat } from "./number-format";
export * from "./sheet-block";
