/** What a call tells of the list of functions that Excel keeps, and when nothing is said of it. */
import { declarationOf, functionDeclarations } from "../../src/functions/declarations";
import { noticeExcelsList } from "../../src/functions/excels-list";
import { otherArguments, otherListMet } from "../../src/functions/other-arguments";

const page = globalThis as { placementCostingOtherArguments?: unknown; dispatchEvent?: (event: Event) => boolean };
const invocation = { functionName: "CARE.SAVING", address: "Sheet1!A1" };
const heard: string[] = [];
beforeEach(() => {
  delete page.placementCostingOtherArguments;
  heard.length = 0;
  page.dispatchEvent = ({ type }) => heard.push(type) > 0;
});

const count = (name: string): number => Object.keys(declarationOf(name).parameters).length;
const call = (name: string, listed: number): void =>
  noticeExcelsList(declarationOf(name), [...Array.from({ length: listed }, () => null), invocation]);

test("every function called as it is declared tells nothing", () => {
  for (const { name } of functionDeclarations) call(name, count(name));
  expect(otherArguments()).toBeNull();
});

test.each([
  ["an older list", -1],
  ["a newer list, after going back", 1],
])("%s is told once, by its first function", (_words, more) => {
  call("BLOCKCOST", count("BLOCKCOST") + more);
  call("WEEKS", count("WEEKS") + more);
  expect(otherArguments()).toEqual({ name: "BLOCKCOST", listed: count("BLOCKCOST") + more, here: count("BLOCKCOST") });
  expect(heard).toEqual([otherListMet]);
});

test("what comes from nobody's list, without Excel's own object, tells nothing; nor does an error as the last argument", () => {
  noticeExcelsList(declarationOf("BLOCKCOST"), [[[2411.3]], [[5]]]);
  noticeExcelsList(declarationOf("BLOCKCOST"), [[[2411.3]], { code: "#REF!" }]);
  noticeExcelsList(declarationOf("VERSION"), []);
  expect(otherArguments()).toBeNull();
});

test("where there is no page to hear of it, as in the functions' own runtime, the call goes on", () => {
  delete page.dispatchEvent;
  call("BLOCKCOST", 1);
  expect(otherArguments()).not.toBeNull();
});
