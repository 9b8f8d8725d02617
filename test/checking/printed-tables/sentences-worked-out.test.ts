/** A sentence that works out its figure from the table is right if the figure is. */
import { checkTexts } from "./as-pasted";

const table = `Support level\tBlock price per bed per week\tBlock annual cost (5 beds)\tSpot annual cost (5 beds)\tSaving at full occupancy
Low\t£2,411.30\t£626,938\t£921,544\t£294,606
Medium\t£2,563.46\t£666,500\t£921,544\t£255,044
High\t£2,636.54\t£685,500\t£921,544\t£236,044`;

const findingsOf = (sentence: string): readonly string[] => checkTexts([table], [sentence]).findings.map(({ short }) => short);

test.each([
  // 255,044 × 8 = 2,040,352; 294,606 × 4 = 1,178,424.
  ["At medium support the saving is £2.04m over eight years.", "£2.04m", "£2.40m"],
  ["Some £1.2m would be saved over 4 years at low support.", "£1.2m", "£1.1m"],
  // 626,938 ÷ 52 = 12,056.5.
  ["Block at low support costs £12,056.50 a week for the five beds.", "£12,056.50", "£12,506.50"],
  // 685,500 − 626,938 = 58,562.
  ["High support costs £58,562 more than low support.", "£58,562", "£58,652"],
  // 666,500 ÷ 5 = 133,300.
  ["At medium support each of the 5 beds costs £133,300.", "£133,300", "£133,700"],
])("%s", (sentence, right, wrong) => {
  expect(findingsOf(sentence)).toEqual([]);
  expect(findingsOf(sentence.replace(right, wrong))).toEqual([`No cell of the table gives ${wrong}`]);
});
