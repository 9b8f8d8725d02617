#!/usr/bin/env bash
# "One month after 31 January 2024" is 28 February in HyperFormula and 2 March in Univer.
#
# One would guess: EDATE stops at the end of the month: 29 February 2024, a leap year, as EOMONTH says in both.
# What happens: HyperFormula stops a day early, as if the year were not a leap year; Univer lets the days run over
# into March. EOMONTH of the same date is 29 February in both, so it is EDATE alone.
# Seen with: hyperformula 3.5.0, @univerjs/preset-sheets-node-core 0.25.1.
# Why it matters: EDATE finds the end of a notice period and the monthly dates of a contract. A schedule that starts
# on the 31st charges two days too many in one program and a day too few in the other.
# Seen:
#   formula                      HyperFormula  Univer
#   EDATE(DATE(2024,1,31),1)     2024-02-28    2024-03-02
#   EOMONTH(DATE(2024,1,31),1)   2024-02-29    2024-02-29
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
const date = (serial) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
const formulas = ["=EDATE(DATE(2024,1,31),1)", "=EOMONTH(DATE(2024,1,31),1)"];
univer(formulas).then((inUniver) => {
  const seen = formulas.map((formula, row) => [date(value(formula)), date(inUniver[row])]);
  seen.forEach((row, at) => console.log(formulas[at].padEnd(28), ...row));
  assert.deepEqual(seen, [["2024-02-28", "2024-03-02"], ["2024-02-29", "2024-02-29"]]);
  process.exit(0);
}).catch((error) => { console.error(error.message); process.exit(1); });
JS
node look.cjs
