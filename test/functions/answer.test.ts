/** What leaves for Excel: finite numbers, text that a cell can hold, and otherwise a sentence. */
import { decimal, type Answer, type FunctionDeclaration } from "../../src/calculation";
import { answer } from "../../src/functions/answer";
import { CustomFunctionsError, provideCustomFunctions } from "../support/custom-functions";

beforeAll(provideCustomFunctions);

const giving = (result: Answer): FunctionDeclaration => ({
  name: "GIVEN",
  group: "Cost and saving",
  summary: "",
  question: "",
  keywords: [],
  parameters: {},
  result: "",
  shownAs: "number",
  examples: [],
  mistakes: [],
  calculate: () => result,
});

function sentenceOf(result: Answer): string {
  try {
    answer(giving(result), []);
  } catch (error) {
    if (error instanceof CustomFunctionsError) return `${error.code} ${error.message}`;
  }
  throw new Error("It was answered");
}

test("the largest number that Excel holds leaves as it is, and one beyond it as a sentence", () => {
  expect(answer(giving(decimal("1.79e308")), [])).toEqual([[1.79e308]]);
  expect(sentenceOf(decimal("1.8e308"))).toBe("#VALUE! The result is too large for Excel: check the inputs");
  expect(sentenceOf(decimal("-1.8e308"))).toBe("#VALUE! The result is too large for Excel: check the inputs");
});

test("a cell holds 32,767 letters, and one more is a sentence", () => {
  expect(answer(giving("x".repeat(32_767)), [])).toEqual([["x".repeat(32_767)]]);
  expect(sentenceOf("x".repeat(32_768))).toBe("#VALUE! The text is longer than a cell can hold");
});

test("in a spill a figure that cannot leave is a sentence in its own cell", () => {
  const [[first, second] = []] = answer(giving([[decimal(5), decimal("1e400")]]), []);
  expect(first).toBe(5);
  expect(second).toMatchObject({ code: "#VALUE!", message: "The result is too large for Excel: check the inputs" });
});
