/** What people typed cannot end an attribute or begin an element. */
import { escaped } from "../../src/report/escaped";

test.each([
  ["&", "&#38;"],
  ["<", "&#60;"],
  [">", "&#62;"],
  ['"', "&#34;"],
  ["'", "&#39;"],
  ["Children's & <b>young</b> people", "Children&#39;s &#38; &#60;b&#62;young&#60;/b&#62; people"],
  ["£2,411.30 a week", "£2,411.30 a week"],
])("%s", (text, expected) => {
  expect(escaped(text)).toBe(expected);
});
