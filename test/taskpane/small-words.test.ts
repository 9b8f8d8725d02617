import { isDark } from "../../src/taskpane/theme";
import { whenWords } from "../../src/taskpane/when";
import { cornerOf } from "../../src/taskpane/table/area-corner";

test("when a form was last changed", () => {
  const now = new Date("2026-11-22T12:00:00");
  expect(whenWords(new Date("2026-11-22T10:31:00"), now)).toBe("today 10:31");
  expect(whenWords(new Date("2026-11-20T23:59:00"), now)).toBe("20 Nov");
  expect(whenWords(new Date("2025-03-03T09:00:00"), now)).toBe("3 Mar 2025");
});

test("which of Excel's backgrounds are dark", () => {
  expect(isDark("#FFFFFF")).toBe(false);
  expect(isDark("#262626")).toBe(true);
  expect(isDark("#444444")).toBe(true);
  expect(isDark("F3F2F1")).toBe(false);
  expect(isDark("white")).toBeNull();
});

test("the corner of an area, whatever the sheet is called", () => {
  expect(cornerOf("Savings!B4:F24")).toEqual({ sheet: "Savings", cell: "B4" });
  expect(cornerOf("'Our costs'!B4:F24")).toEqual({ sheet: "Our costs", cell: "B4" });
  expect(cornerOf("'Bob''s ''new'' sheet!'!C1")).toEqual({ sheet: "Bob's 'new' sheet!", cell: "C1" });
});
