/** The ways from a pane that was never opened before to a savings grid of one's own: 4 beds, three levels, 3+2 years, £4,950 a week. */
import { whenPainted } from "../pictures/stage.mjs";

const figures = ["4950", "5150", "5400", "6900", "4", "3+2"];

/** 4 beds × 52 weeks × 5 years × (6,900 − 5,400 to 6,900 − 4,950). */
const finding = /^With all 4 beds occupied, the block saves £1,560,000 to £2,028,000 over 5 years/;

const ownCells = [
  ["Block price per week, low", 4950],
  ["Block price per week, medium", 5150],
  ["Block price per week, high", 5400],
  ["Spot price per week", 6900],
  ["No. of beds", 4],
  ["Length of contract", "3+2"],
];

/** What the sheet says once the table is in it. */
async function cameTo(page) {
  await page
    .frameLocator("#pane")
    .getByRole("heading", { name: /^Inserted on sheet/ })
    .waitFor();
  await whenPainted(page);
  const texts = await page.evaluate(() =>
    globalThis.workbench.grid.book.getActiveSheet().getRange("A1:K40").getDisplayValues().flat().map(String),
  );
  const found = texts.find((text) => finding.test(text));
  if (found === undefined) throw new Error(`The sheet does not say ${finding}`);
  return finding.exec(found)[0];
}

async function typeFigures({ figure, press }) {
  for (const [index, text] of figures.entries()) {
    if (index > 0) await press("Enter");
    await figure(text);
  }
}

export const ways = [
  {
    name: "own figures typed, by mouse",
    most: { clicks: 7, keysBesides: 24 },
    cameTo,
    async walk(someone) {
      await someone.click("button", /^Put a standard table in my workbook/);
      await someone.click("button", /^Savings grid/);
      await someone.click("textbox", /^Block cost £ a week, each bed, Low$/);
      await typeFigures(someone);
      await someone.sees(/^Saves £/);
      await someone.click("button", /^Insert$/);
    },
  },
  {
    name: "own cells with everyday headings",
    most: { clicks: 3 },
    cameTo,
    async walk(someone, page) {
      await page.evaluate(async (rows) => {
        const { grid } = globalThis.workbench;
        const sheet = grid.book.getActiveSheet();
        rows.forEach(([label, value], index) => {
          sheet.getRange(`L${index + 3}`).setValue(label);
          sheet.getRange(`M${index + 3}`).setValue(value);
        });
        sheet.getRange("L3:M8").activate();
        await grid.settled();
      }, ownCells);
      await someone.click("button", /^Savings grid from Sheet1!L3:M8/);
      await someone.sees(/^Saves £/);
      await someone.click("button", /^Insert$/);
    },
  },
  {
    name: "own figures typed, by keyboard alone",
    most: { clicks: 0, keys: 40 },
    cameTo,
    async walk(someone) {
      await someone.press("F6");
      await someone.tabTo(/^Put a standard table in my workbook/);
      await someone.press("Enter");
      await someone.tabTo(/^Savings grid/);
      await someone.press("Enter");
      await someone.sees("Block cost at each support level");
      await someone.tabTo(/^Block cost £ a week, each bed, Low$/);
      await typeFigures(someone);
      await someone.sees(/^Saves £/);
      await someone.press("Control+Enter");
    },
  },
];
