import { figureWords } from "../../src/taskpane/functions/figure-words";

test.each([
  ["626938", "pounds", "£626,938"],
  ["2890.1", "pounds", "£2,890.10"],
  ["-2067059.2", "pounds", "−£2,067,059.20"],
  ["628660.357142…", "pounds", "£628,660.357142…"],
  ["3.401899…", "number", "3.401899…"],
  ["0.59049", "percentage", "59.049%"],
  ["0.205479…", "percentage", "20.5479…%"],
  ["0.00001", "chance", "0.001%"],
  ["46038", "date", "16/01/2026"],
  ["2027/28", "text", "2027/28"],
  ["Agrees", "text", "Agrees"],
  ["2019", "text", "2019"],
  ["0", "pounds", "£0"],
] as const)("%s as %s is %s", (documented, format, words) => expect(figureWords(documented, format)).toBe(words));

test.each([
  ["294544", "£294,544.00"],
  ["-74073.6", "−£74,073.60"],
  ["3267.093235…", "£3,267.09"],
  ["Low", "Low"],
])("in a table, %s is %s", (documented, words) => expect(figureWords(documented, "pounds", true)).toBe(words));
