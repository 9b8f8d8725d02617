/** The pictures of the guides and the front page, and how a person comes to each. */
import { insertOnNewSheet, withExample } from "./of-tables.mjs";
import { whenPainted } from "./stage.mjs";

/** What stands left of the pane does not matter in a picture of it. */
const beside = 700;
const paneWidth = 350;

export const guidePictures = [
  { name: "workbench", take: (stage) => whole(stage, "savings-grid") },
  { name: "contract-profile", take: (stage) => whole(stage, "contract-profile") },
  { name: "pane-form", take: (stage) => inPane(stage, 1010, (pane) => withExample(pane, "savings-grid")) },
  { name: "pane-result", take: (stage) => inPane(stage, 1240, result) },
  { name: "pane-tables", take: (stage) => inPane(stage, 1170, (pane) => pane.getByRole("button", { name: "Skip" }).click()) },
  { name: "pane-scenarios", take: (stage) => inPane(stage, 1700, scenarios, "details:has(section[aria-label=Compare])") },
  { name: "pane-inserted", take: (stage) => inPane(stage, 700, (pane) => inserted(pane, "savings-grid")) },
  { name: "pane-function", take: (stage) => inPane(stage, 700, breakEven) },
  { name: "pane-check", take: (stage) => inPane(stage, 900, checkOfExcel) },
  { name: "pane-check-findings", take: (stage) => inPane(stage, 700, findings) },
  { name: "check-report", take: reportChecked },
  { name: "sheet-break-even", take: (stage) => inSheet(stage, { width: 760, rows: 11 }, breakEvenOfSix) },
  { name: "sheet-spill", take: (stage) => inSheet(stage, { width: 940, rows: 18 }, scenarioOfSix) },
  { name: "sheet-error", take: (stage) => inSheet(stage, { width: 620, rows: 9 }, wrongOccupancy, "with the sentence below") },
];

async function whole({ workbench }, id) {
  const page = await workbench({ width: 1640, height: 860 });
  await inserted(page.frameLocator("#pane"), id);
  await whenPainted(page);
  return { page, picture: await page.screenshot() };
}

async function reportChecked({ check }) {
  const page = await check({ width: 900, height: 760 });
  await page.getByLabel(/Choose a report/).setInputFiles("test/documents/made/libreoffice.docx");
  await page.getByRole("button", { name: "New check" }).waitFor();
  await page.locator(".finding > summary").last().click();
  await page.mouse.move(5, 5);
  await whenPainted(page);
  return { page, picture: await page.screenshot() };
}

async function inserted(pane, id) {
  await withExample(pane, id);
  await insertOnNewSheet(pane);
}

/** The pane beside a workbook; of a part of it only that part, with a margin. */
async function inPane({ workbench }, height, reach, part) {
  const page = await workbench({ width: beside + paneWidth, height, scale: 2 });
  await page.addStyleTag({
    content: `#pane { position: fixed; inset: 0 0 auto auto; width: ${paneWidth}px; height: 100vh; border: 0; background: #fff; z-index: 99 }`,
  });
  const pane = page.frameLocator("#pane");
  await reach(pane, page);
  await page.mouse.move(5, 5);
  await whenPainted(page);
  if (part === undefined) return { page, picture: await page.locator("#pane").screenshot() };
  const box = await pane.locator(part).boundingBox();
  return { page, picture: await page.screenshot({ clip: { x: beside, y: box.y, width: paneWidth, height: box.height + 8 } }) };
}

async function result(pane) {
  await withExample(pane, "savings-grid");
  await pane.locator(".segments label", { hasText: /^Result$/ }).click();
  await pane.locator("svg.chart").first().waitFor();
}

async function scenarios(pane) {
  await withExample(pane, "savings-grid");
  await pane.locator("summary", { hasText: /^Scenarios$/ }).click();
  await saveAs(pane, "As published");
  await pane.getByLabel(/^Spot cost £/).fill("190,000");
  await saveAs(pane, "Dearer spot");
  await pane.getByRole("button", { name: "Compare two" }).click();
  await pane.getByText("The difference is worked out before rounding").scrollIntoViewIfNeeded();
}

async function saveAs(pane, name) {
  await pane.getByLabel("Save the form as").fill(name);
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await pane.getByText(`${name} saved.`).waitFor();
}

async function breakEven(pane) {
  await pane.getByRole("button", { name: "Work something out in a cell" }).click();
  await pane.getByRole("searchbox").fill("break even");
  await pane.locator("summary").filter({ hasText: "BREAKEVEN" }).click();
  await pane.getByText("now empty").waitFor();
}

async function checkOfExcel(pane) {
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane.getByRole("button", { name: "Settings and help" }).click();
  await pane.getByRole("button", { name: "Check this Excel" }).click();
  await pane.getByRole("button", { name: "Start the check" }).click();
  await pane.getByRole("button", { name: "Check again" }).waitFor({ timeout: 300_000 });
}

/** Hackney 2019, 5.2.4, as printed: the total's digits are swapped, and the same over eight years. */
const printed = [
  ["Element", "Annual cost", "Total contract cost"],
  ["Core block", "£4,388,575.80", "£35,108,606.40"],
  ["Medium", "£276,480.24", "£2,211,841.92"],
  ["High", "£132,900.12", "£1,063,200.96"],
  ["Total", "£4,797,965.16", "£38,383,649.28"],
];

async function findings(pane, page) {
  await page.evaluate((rows) => {
    const range = globalThis.workbench.grid.book.getActiveSheet().getRange(1, 1, rows.length, 3);
    range.setValues(rows.map((row) => row.map((text) => ({ v: text, t: 1 }))));
    range.activate();
  }, printed);
  await pane.getByRole("button", { name: "Skip" }).click();
  await pane.getByRole("button", { name: "Check", exact: true }).click();
  await pane.getByRole("button", { name: "Check the selected cells" }).click();
  await pane.getByRole("button", { name: "New check" }).waitFor();
}

/** Cells with the formula above them; the strip below them says what is wrong with a cell. */
async function inSheet({ workbench }, { width, rows }, fill, withStrip) {
  const [formulaBar, headers, row] = [30, 20, 24];
  const page = await workbench({ width: width + paneWidth + 60, height: withStrip ? 420 : 800, scale: 1.5 });
  await fill(page);
  await whenPainted(page);
  const bar = await page.locator("#grid").boundingBox();
  const top = bar.y + 38;
  const height = formulaBar + headers + rows * row;
  const strip = await page.locator("#sentence").boundingBox();
  const clip = withStrip ? { x: 0, y: top, width, height: strip.y + strip.height - top } : { x: 0, y: top, width, height };
  return { page, picture: await page.screenshot({ clip }) };
}

/** `cells` are formulas by their address; the last is selected in the end. */
const typedOver = (page, cells, selected) =>
  page.evaluate(
    async ([entries, last]) => {
      const { grid } = globalThis.workbench;
      const sheet = grid.book.getActiveSheet();
      for (const [address, entry] of entries) sheet.getRange(address).setValue(entry);
      if (sheet.getColumnWidth(0) < 130) sheet.setColumnWidth(0, 130);
      await grid.settled();
      sheet.getRange(last).activate();
    },
    [Object.entries(cells), selected],
  );

async function exampleOf(page, name, query) {
  const pane = page.frameLocator("#pane");
  await pane.getByRole("button", { name: "Work something out in a cell" }).click();
  await pane.getByRole("searchbox").fill(query);
  await pane.locator("summary").filter({ hasText: name }).click();
  await pane.getByRole("button", { name: "Insert this example" }).click();
  await pane.getByRole("heading", { name: /^Inserted on sheet/ }).waitFor();
}

/** A block of 6 beds at £2,411.30 a week. */
const six = { B5: "=CARE.BLOCKCOST(2411.30,6,1,365)", B6: 184308.8, B7: 6 };

async function breakEvenOfSix(page) {
  await exampleOf(page, "BREAKEVEN", "break even");
  await typedOver(page, six, "B9");
}

async function scenarioOfSix(page) {
  await exampleOf(page, "OCCUPANCYSCENARIO", "scenario");
  await typedOver(page, six, "A11");
}

const wrongOccupancy = (page) =>
  typedOver(
    page,
    {
      A1: "Block cost",
      B1: 627000,
      A2: "Beds contracted",
      B2: 5,
      A3: "Occupied beds",
      B3: 6,
      A4: "Void cost",
      B4: "=CARE.VOIDCOST(B1,B2,B3)",
    },
    "B4",
  );
