import { search } from "../../src/taskpane/gallery-search";
import { sameMeaning } from "../../src/taskpane/search-synonyms";
import { catalogue, type TableListing } from "../../src/tables/catalogue";

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
  expect(found("void zebra")).toEqual([]);
  expect(found("  ")).toEqual(["grid", "years", "bids"]);
});

test("the line shown is one with the word in it, and says where the word is", () => {
  const [years] = search(tables, "void").slice(1);
  expect(years).toMatchObject({ line: "Income from void beds", matches: [[12, 16]] });
  expect(search(tables, "occupancy")[0]).toMatchObject({ line: "What do we save at each occupancy?", matches: [[24, 33]] });
  expect(search(tables, "scores")[0]).toMatchObject({ line: "How do the bids rank?", matches: [] });
});

test("a query is words, never a pattern", () => expect(found(".*")).toEqual([]));

describe("what people mean", () => {
  const first = (query: string): string | undefined => search(catalogue, query)[0]?.entry.id;

  test.each([
    ["empty beds", "savings-grid"],
    ["inflation", "contract-profile"],
    ["net present value", "options-appraisal"],
    ["NPV", "options-appraisal"],
    ["probability of a saving", "occupancy-risk"],
    ["business case", "options-appraisal"],
    ["how many beds should we have", "bed-options"],
    ["stress test", "sensitivity"],
    ["cost per child", "price-per-placement"],
    ["sufficiency", "demand-and-capacity"],
    ["past spend", "placement-trend"],
    ["procurement", "tender-scores"],
  ])("“%s” finds %s", (query, id) => {
    expect(search(catalogue, query).map(({ entry }) => entry.id)).toContain(id);
    expect(first(query)).toBeDefined();
  });

  test("whatever finds a function finds a table too, where the words mean something for both", () => {
    const none = sameMeaning.flat().filter((words) => search(catalogue, words).length === 0);
    expect(none).toEqual([]);
  });

  test("every title and every keyword finds its own table first, or among those that have it", () => {
    for (const { id, title, keywords } of catalogue) {
      expect([title, first(title)]).toEqual([title, id]);
      for (const keyword of keywords)
        expect([keyword, search(catalogue, keyword).some(({ entry }) => entry.id === id)]).toEqual([keyword, true]);
    }
  });
});
