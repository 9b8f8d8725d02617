#!/usr/bin/env bash
# In Univer the text "£000" in a formula is no text to ISTEXT, and has two characters.
#
# One would guess: what stands between quotation marks in a formula is text: LEN("£000") is 4 and ISTEXT of it is true.
# What happens: Univer takes text that could be typed as money for a number when a function reads it, inside a formula
# too. Joined to other words by & it stays as it is, so that the sheet looks right while a test of it goes wrong.
# Seen with: @univerjs/preset-sheets-node-core 0.25.1; HyperFormula 3.5.0 has 4 and true.
# Why it matters: £000 is what a council's tables write above figures in thousands, and formulas that look whether a
# unit is given go wrong there.
# Seen:
#   formula           Univer         HyperFormula
#   LEN("£000")       2              4
#   ISTEXT("£000")    0              true
#   LEN("£k")         2              2
#   "£000"&" a year"  £000 a year    £000 a year
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 @univerjs/core@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 react@18.3.1 react-dom@18.3.1
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { HyperFormula } = require("hyperformula");
const value = (formula) => HyperFormula.buildFromArray([[formula]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
const { Univer, UniverInstanceType } = require("@univerjs/core");
const { FUniver } = require("@univerjs/core/facade");
const { UniverSheetsNodeCorePreset } = require("@univerjs/preset-sheets-node-core");
async function univer(formulas) {
  const univer = new Univer({ locale: "enUS", locales: { enUS: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) univer.registerPlugin(...[plugin].flat());
  const cellData = formulas.map((formula) => [{ f: formula }]);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: "b", sheetOrder: ["s"], sheets: { s: { id: "s", name: "S", cellData } } });
  const api = FUniver.newAPI(univer);
  const sheet = api.getActiveWorkbook().getActiveSheet();
  api.getFormula().executeCalculation();
  const values = () => formulas.map((_, row) => sheet.getRange(row, 0).getRawValue() ?? null);
  for (let waited = 0; values().includes(null) && waited < 100; waited++) await new Promise((resolve) => setTimeout(resolve, 100));
  return values();
}
const formulas = ['=LEN("£000")', '=ISTEXT("£000")', '=LEN("£k")', '="£000"&" a year"'];
univer(formulas).then((inUniver) => {
  formulas.forEach((formula, row) => console.log(formula, "| Univer", inUniver[row], "| HyperFormula", value(formula)));
  assert.deepEqual(inUniver, [2, 0, 2, "£000 a year"]);
  assert.deepEqual(formulas.map(value), [4, true, 2, "£000 a year"]);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
