#!/usr/bin/env bash
# From 1 April to 1 April a year later is 1.00137 years in Univer.
#
# One would guess: YEARFRAC with basis 1 (actual days over the actual year) is exactly 1 for a whole year: that is
# what basis 1 is for.
# What happens: Univer divides by the mean length of the calendar years that the two dates stand in: 366 / 365.5. A
# year that holds no 29 February but ends in a leap year is short, 0.99863.
# Seen with: @univerjs/preset-sheets-node-core 0.25.1; HyperFormula 3.5.0 gives 1 for both.
# Why it matters: a block contract from April to April priced per year with YEARFRAC is over- or undercharged by 0.14
# %.
# Seen:
#   formula                                        Univer              HyperFormula
#   YEARFRAC(DATE(2023,4,1),DATE(2024,4,1),1)      1.0013679890560876  1
#   YEARFRAC(DATE(2024,4,1),DATE(2025,4,1),1)      0.9986320109439124  1
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
const formulas = ["=YEARFRAC(DATE(2023,4,1),DATE(2024,4,1),1)", "=YEARFRAC(DATE(2024,4,1),DATE(2025,4,1),1)"];
univer(formulas).then((inUniver) => {
  const seen = formulas.map((formula, row) => [inUniver[row].toFixed(5), String(value(formula))]);
  formulas.forEach((formula, row) => console.log(formula, inUniver[row], value(formula)));
  assert.deepEqual(seen, [["1.00137", "1"], ["0.99863", "1"]]);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
