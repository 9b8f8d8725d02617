/** A cell of a CSV file ends where it should, whatever words are in it. */
import { csv } from "../../src/report/csv";
import type { Report, ReportPart } from "../../src/report/report";

const part = (heading: string): ReportPart => ({
  id: "levels",
  caption: "Levels",
  columns: [
    { text: "Level", isWords: true },
    { text: "Saving", isWords: false },
  ],
  rows: [{ heading: { text: heading }, cells: [{ text: "−£1,200", plain: "-1200" }], kind: "plain" }],
  notes: [],
});
const report = (...headings: string[]): Report => ({
  title: "Savings grid",
  question: "",
  sentence: "",
  parts: headings.map(part),
  basisNote: "",
  assumptions: [],
  reference: "",
});

test.each([
  ["Low", "Low"],
  [" Low", '" Low"'],
  ["Low ", '"Low "'],
  ["Low, core", '"Low, core"'],
  ["Low; core", '"Low; core"'],
  ['"Low"', '"""Low"""'],
  ["children's", '"children\'s"'],
  ["=1+1", '"\'=1+1"'],
])("%s", (heading, expected) => {
  expect(csv(report(heading))).toBe(`\uFEFFLevel,Saving\r\n${expected},-1200\r\n`);
});

test("parts stand below one another under their captions; one part needs none", () => {
  expect(csv(report("Low", "High"))).toBe("\uFEFFLevels\r\nLevel,Saving\r\nLow,-1200\r\n\r\nLevels\r\nLevel,Saving\r\nHigh,-1200\r\n");
});
