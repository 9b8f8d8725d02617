import { CellError } from "../../src/calculation";
import { fieldText, sameValue, textOf, tidied } from "../../src/taskpane/table/figure-text";

test.each([
  ["627000", "627,000.00"],
  ["£ 184308.8", "184,308.80"],
  ["184,308.80", "184,308.80"],
  [" 2411.305 ", "2,411.305"],
  ["-52", "−52.00"],
  ["0", "0.00"],
])("money typed as %p is tidied to %p", (typed, tidy) => expect(tidied(typed, true)).toBe(tidy));

test.each(["", "tbc", "1,23", "1.2.3", "4+2+2", "=1+1", "12,34,567"])("%p is not a figure and stays as it was typed", (text) =>
  expect(tidied(text, true)).toBe(text),
);

test("a number of things gets no pence", () => {
  expect(tidied("5", false)).toBe("5");
  expect(tidied("1200", false)).toBe("1,200");
  expect(tidied("4.5", false)).toBe("4.5");
});

test("what a cell holds, as text", () => {
  expect(textOf(627000, true)).toBe("627,000.00");
  expect(textOf(0.1 + 0.2, true)).toBe("0.30");
  expect(textOf(5, false)).toBe("5");
  expect(textOf("4+2+2", false)).toBe("4+2+2");
  expect(textOf(true, false)).toBe("TRUE");
  expect(textOf(new CellError("#REF!"), true)).toBe("#REF!");
  expect(textOf(null, true)).toBe("");
});

test("one figure, however it is written", () => {
  expect(sameValue(184308.8, "£184,308.80")).toBe(true);
  expect(sameValue("Nearest £1", "nearest £1")).toBe(true);
  expect(sameValue(184308.8, 184308.81)).toBe(false);
  expect(sameValue("", 0)).toBe(false);
});

test("a percentage below nil has a minus sign, as amounts have", () => {
  expect([fieldText(-1, "percent"), fieldText(-0.005, "percent"), fieldText(0.04, "percent")]).toEqual(["−100%", "−0.5%", "4%"]);
});
