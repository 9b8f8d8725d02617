/** The standard tables' only door. */
export * from "./assumption";
export { rowsInExample, unitInExample } from "./in-example";
export { rangeWords, valueWords } from "./assumption-words";
export { defineTable, makeTable, type Made, type PublishedExample, type TableDefinition } from "./definition";
export { type About, type TableGroup } from "./about";
export { readAssumptions } from "./read-assumptions";
export { printedCell, printedFigure, printedPounds } from "./printed";
export { printedAreas } from "./printed-areas";
export { tableSpill } from "./spill";
export { stampOf } from "./stamp";
export * from "./table";
export { compareWithExample, type ExampleCheck } from "./example-check";
export { layOut, type LayoutMode } from "./layout";
export { inNumberFormat, numberFormat } from "./number-format";
export * from "./sheet-block";
export { sheetLooks, type SheetLook } from "./sheet-look";
export { linkText, quotedSheet, readLink, type CellLink } from "./cell-link";
export { freeName, longestScenarioName, sameName, type Scenario, type ScenarioRow } from "./scenario";
