#!/usr/bin/env bash
# Monday 30 December 2024 is in ISO week 1 of 2025; HyperFormula and Univer say week 53.
#
# One would guess: ISOWEEKNUM follows ISO 8601, where a week belongs to the year that its Thursday is in.
# What happens: both find the right week in January, but at the end of December they count on within the old year.
# 2024 and 2025 have no week 53. WEEKNUM with type 21, which is the same week, is 53 too.
# Seen with: hyperformula 3.5.0, @univerjs/preset-sheets-node-core 0.25.1.
# Why it matters: weekly returns of children in placement are joined by ISO week. The days around New Year form a week
# that does not exist, and the first week of the new year lacks two or three days.
# Seen:
#   formula                        HyperFormula  Univer  ISO 8601
#   ISOWEEKNUM(DATE(2024,12,30))             53      53         1
#   ISOWEEKNUM(DATE(2025,12,29))             53      53         1
#   ISOWEEKNUM(DATE(2025,1,1))                1       1         1
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
const formulas = ["=ISOWEEKNUM(DATE(2024,12,30))", "=ISOWEEKNUM(DATE(2025,12,29))", "=ISOWEEKNUM(DATE(2025,1,1))", "=WEEKNUM(DATE(2024,12,30),21)"];
univer(formulas).then((inUniver) => {
  const seen = formulas.map((formula, row) => [value(formula), inUniver[row]]);
  seen.forEach((row, at) => console.log(formulas[at].padEnd(30), ...row));
  assert.deepEqual(seen, [[53, 53], [53, 53], [1, 1], [53, 53]]);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
