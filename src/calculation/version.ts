import { defineFunction } from "./schema/function";

/** The version in package.json; a test compares the two. */
export const moduleVersion = "0.2.0";

export const version = defineFunction({
  name: "VERSION",
  group: "Whole tables",
  summary: "The version of the calculation module that works out these figures.",
  question: "Which version worked these figures out?",
  keywords: ["version", "audit", "evidence for a working paper"],
  parameters: {},
  result: "text, like 0.1.0",
  shownAs: "text",
  examples: [{ formula: "=CARE.VERSION()", value: moduleVersion, source: "this version" }],
  mistakes: [],
  calculate: () => moduleVersion,
});
