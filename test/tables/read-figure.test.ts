/** Figures with the words that people write after them. */
import { isProblem } from "../../src/calculation";
import { readFigure } from "../../src/tables/read-figure";

const read = (text: string): string => {
  const value = readFigure(text, "Price", "Enter a price");
  return isProblem(value) ? "refused" : value.toString();
};

test.each([
  ["£4,950pw", "4950"],
  ["£4,950 per week", "4950"],
  ["4.95k", "4950"],
  ["£4.95K", "4950"],
  ["4 beds", "4"],
  ["1 bed", "1"],
  ["35 placements", "35"],
])("%s is %s", (text, value) => expect(read(text)).toBe(value));

test.each(["4.95m", "pw", "k", "4,95k", "4 to 5 beds", "3-2", "4 bedrooms", "4kk", "£4,950 pcm"])("%s is refused", (text) =>
  expect(read(text)).toBe("refused"),
);
