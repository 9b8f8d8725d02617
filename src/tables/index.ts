/** The standard tables' door: other folders import from here, from the catalogue or from a table's own folder. */
export * from "./assumption";
export { assumptionsThatCount } from "./assumptions-in-formulas";
export { rowsInExample, unitInExample } from "./example-rows";
export { inSentence, rangeWords, valueWords } from "./assumption-words";
export { defineTable, makeTable, type Made, type PublishedExample, type TableDefinition } from "./definition";
export { type TableListing, type TableGroup } from "./table-listing";
export { readAssumptions } from "./read-assumptions";
export {
  isProvenance,
  isSourceDate,
  provenanceOf,
  sourceDateWords,
  readSource,
  statuses,
  type Provenance,
  type Status,
} from "./provenance";
export { fixedPlaces, isPercentage, mostBedPlaces } from "./places";
export { printedCell, printedFigure, printedPounds, type Printing } from "./printed";
export { everySigns, withSigns, type Signs } from "./signs";
export { pageLayoutOf, pageMargins, pageNumber, type PageLayout } from "./page-layout";
export { printedAreas } from "./printed-areas";
export { lineHeight, linesIn, rowHeight } from "./row-height";
export { pointsOf } from "./column-widths";
export { tableSpill } from "./spill";
export { stampOf } from "./stamp";
export * from "./table";
export { compareWithExample, type ExampleCheck } from "./example-check";
export { layOut, type LayoutMode } from "./layout";
export { inNumberFormat, numberFormat } from "./number-format";
export * from "./sheet-block";
export { readIsoDay } from "./read-day";
export { roleStyles, type RoleStyle } from "./role-styles";
export { linkText, linkWords, quotedSheet, readLink, type CellLink, type Heading } from "./cell-link";
export { unitQuestions } from "./unit-questions";
export { usualSourceOf } from "./usual-source";
export { matchedLabel } from "./everyday-labels";
export { foldedName, sameName } from "./same-name";
export { fileNameOf, longestTableName, namedTable, namedTitle, sheetTabName, tableName } from "./table-name";
export { freeName, longestScenarioName, type Scenario, type ScenarioRow } from "./scenario";
export type { ProfileFeed } from "./from-profile/feed";
export type { ProfileCells } from "./from-profile/profile-figures";
