import { functionDeclarations } from "../../src/functions/declarations";
import { searchFunctions } from "../../src/taskpane/functions/function-search";

const found = (query: string): string[] =>
  searchFunctions(functionDeclarations, query).functions.map(({ declaration }) => declaration.name);

test.each([
  ["break even", "BREAKEVEN"],
  ["breakeven", "BREAKEVEN"],
  ["break-even occupancy", "BREAKEVEN"],
  ["how many beds pay for themselves", "BREAKEVEN"],
  ["How many beds must we fill?", "BREAKEVEN"],
  ["inflation", "UPLIFT"],
  ["price rise", "UPLIFT"],
  ["empty beds", "VOIDCOST"],
  ["voids", "VOIDCOST"],
  ["VAT", "SAVINGS"],
  ["npv", "PRESENTCOST"],
  ["discount", "PRESENTCOST"],
  ["extension options", "TERMYEARS"],
  ["phasing", "FINANCIALYEARS"],
  ["does it add up", "CHECKTOTAL"],
  ["odd penny", "SHARE"],
  ["average number of children", "PLACEMENTTREND"],
  ["probability of a saving", "SAVINGSCHANCE"],
  ["looked-after children", "DEMAND"],
  ["lowest bid", "PRICESCORE"],
  ["leap year", "WEEKS"],
  ["£k", "MONEYTEXT"],
  ["blockcost", "BLOCKCOST"],
  ["=CARE.SPOTCOST", "SPOTCOST"],
  ["annual cost of a placement", "SPOTCOST"],
  ["weighted average", "BLENDEDPRICE"],
  ["cost per child", "UNITCOST"],
  ["top-up", "BANDPRICE"],
])("“%s” finds %s first", (query, name) => expect(found(query)[0]).toBe(name));

test("every question finds its own function first, and every keyword finds it", () => {
  for (const { name, question, keywords } of functionDeclarations) {
    expect([question, found(question)[0]]).toEqual([question, name]);
    for (const keyword of keywords) expect([keyword, found(keyword).includes(name)]).toEqual([keyword, true]);
  }
});

test("what is being typed finds what it may become", () => {
  for (let length = 3; length <= "inflation".length; length++) expect(found("inflation".slice(0, length))).toContain("UPLIFT");
});

test("without a word all are there in their own order; with one that nobody uses, none", () => {
  const names = functionDeclarations.map(({ name }) => name);
  expect(found("")).toEqual(names);
  expect(found("  ?! ")).toEqual(names);
  expect(searchFunctions(functionDeclarations, "zebra")).toEqual({ functions: [], isWhole: false });
  expect(found(".*")).toEqual(names);
});

test("where no function has every word, those that have most are shown, and it is said", () => {
  const { functions, isWhole } = searchFunctions(functionDeclarations, "empty zebra beds");
  expect(isWhole).toBe(false);
  expect(functions[0]?.declaration.name).toBe("VOIDCOST");
});

test("the line shown has the words in it, and says where", () => {
  const [uplift] = searchFunctions(functionDeclarations, "inflation").functions;
  expect(uplift).toMatchObject({ line: "Inflation", matches: [[0, 9]] });
  const [breakEven] = searchFunctions(functionDeclarations, "break even").functions;
  expect(breakEven).toMatchObject({
    line: "How many beds must be filled to break even?",
    matches: [
      [32, 37],
      [38, 42],
    ],
  });
});
