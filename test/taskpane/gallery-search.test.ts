import { search } from "../../src/taskpane/gallery-search";
import type { TableListing } from "../../src/tables/catalogue";

const tables: readonly TableListing[] = [
  {
    id: "grid",
    title: "Savings grid",
    question: "What do we save at each occupancy?",
    group: "Does the block pay?",
    keywords: ["void", "empty beds"],
  },
  {
    id: "years",
    title: "Year by year",
    question: "What do we pay in each financial year?",
    group: "What will it cost?",
    keywords: ["income from void beds"],
  },
  { id: "bids", title: "Tender scores", question: "How do the bids rank?", group: "Which way should we buy?", keywords: ["quality"] },
];
const found = (query: string): string[] => search(tables, query).map(({ entry }) => entry.id);

test("every word must be there, in a title, a question or a keyword, whatever the case", () => {
  expect(found("void")).toEqual(["grid", "years"]);
  expect(found("VOID income")).toEqual(["years"]);
  expect(found("scores")).toEqual(["bids"]);
  expect(found("uplift")).toEqual([]);
  expect(found("  ")).toEqual(["grid", "years", "bids"]);
});

test("the line shown is one with the word in it, and says where the word is", () => {
  const [years] = search(tables, "void").slice(1);
  expect(years).toMatchObject({ line: "Income from void beds", match: [12, 16] });
  expect(search(tables, "occupancy")[0]).toMatchObject({ line: "What do we save at each occupancy?", match: [24, 33] });
  expect(search(tables, "tender")[0]).toMatchObject({ line: "How do the bids rank?", match: null });
});

test("a query is words, never a pattern", () => expect(found(".*")).toEqual([]));
