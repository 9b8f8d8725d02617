/** The standard tables' only door. */
export * from "./assumption";
export { defineTable, makeTable, type Made, type PublishedExample, type TableDefinition, type TableGroup } from "./definition";
export { readAssumptions } from "./read-assumptions";
export * from "./table";
