#!/usr/bin/env bash
# =1E3 is an error in HyperFormula, and in Univer "a" & 1E3 is "a1E3".
#
# One would guess: a number may be written with an exponent in a formula, as in a cell, and is a number from there on.
# What happens: HyperFormula does not parse the formula, though it reads a cell with 1E3 as 1000. Univer adds up with
# it, but joins it to text as it was typed.
# Seen with: hyperformula 3.5.0, @univerjs/preset-sheets-node-core 0.25.1.
# Why it matters: Excel and JavaScript write small rates this way (1E-05), so formulas that a program makes with a
# rate or a tolerance in them fail, but only for small ones.
# Seen:
#   formula   HyperFormula  Univer
#   =1E3+1    #ERROR!       1001
#   ="a"&1E3  #ERROR!       a1E3
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 @univerjs/core@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 react@18.3.1 react-dom@18.3.1
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { HyperFormula } = require("hyperformula");
const value = (cell) => HyperFormula.buildFromArray([[cell]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
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
const formulas = ["=1E3+1", '="a"&1E3'];
univer(formulas).then((inUniver) => {
  const seen = formulas.map((formula, row) => [value(formula).value, inUniver[row]]);
  seen.forEach((row, at) => console.log(formulas[at], ...row));
  assert.deepEqual(seen, [["#ERROR!", 1001], ["#ERROR!", "a1E3"]]);
  assert.equal(value("1E3"), 1000);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
