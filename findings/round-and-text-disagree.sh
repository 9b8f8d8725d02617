#!/usr/bin/env bash
# ROUND(1.005, 2) is 1.01 and TEXT(1.005, "0.00") is 1.00 in Univer; in o-spreadsheet it is the other way round.
#
# One would guess: the two agree with each other, whichever way an engine takes a half that binary cannot hold.
# What happens: each engine has two roundings. Univer's ROUND mends the binary error and its number format does not;
# o-spreadsheet's format mends it and its ROUND does not.
# Seen with: @univerjs/preset-sheets-node-core 0.25.1, @odoo/o-spreadsheet 19.3.7.
# Why it matters: a cell with =ROUND(…) and the sentence beside it with TEXT(…) print different pence for the same
# figure, and no rule of rounding explains both.
# Seen:
#                  ROUND(1.005,2)  TEXT(1.005,"0.00")
#   Univer         1.01            1.00
#   o-spreadsheet  1               1.01
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @odoo/o-spreadsheet@19.3.7 @univerjs/core@0.25.1 @univerjs/preset-sheets-node-core@0.25.1 rxjs@7.8.2 react@18.3.1 react-dom@18.3.1
cat >look.cjs <<'JS'
const assert = require("node:assert");
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
const formulas = ["=ROUND(1.005,2)", '=TEXT(1.005,"0.00")'];
const say = console.log;
for (const kind of ["log", "info", "debug", "group", "groupCollapsed"]) console[kind] = () => undefined; // o-spreadsheet talks
const { Model } = require("@odoo/o-spreadsheet/dist/o_spreadsheet.cjs");
const model = new Model({ sheets: [{ id: "s", cells: { A1: formulas[0], A2: formulas[1] } }] });
const odoo = formulas.map((_, row) => String(model.getters.getEvaluatedCell({ sheetId: "s", col: 0, row }).value));
univer(formulas).then((values) => {
  say("Univer       ", ...values);
  say("o-spreadsheet", ...odoo);
  assert.deepEqual([values.map(String), odoo], [["1.01", "1.00"], ["1", "1.01"]]);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
