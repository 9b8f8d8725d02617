#!/usr/bin/env bash
# £300,000 rounded down to whole hundred thousands is £200,000.
#
# One would guess: ROUNDDOWN(300000, -5) is 300000: there is nothing to round, and whole numbers of this size are
# exact.
# What happens: two engines move the point by a power of ten that binary cannot hold (0.00001) and cut what comes out,
# a hair too small. Halves suffer too: ROUND(650000, -5) is 600000. Whole thousands (-3) come out right, so a test
# with thousands finds nothing.
# Seen with: hyperformula 3.5.0, @ironcalc/wasm 0.8.4.
# Why it matters: budgets are rounded to £100,000 in committee papers. A figure that was round already loses a sixth
# or more.
# Seen:
#   formula                HyperFormula  IronCalc
#   ROUNDDOWN(300000,-5)         200000    200000
#   ROUNDDOWN(600000,-5)         500000    500000
#   ROUND(650000,-5)             600000    600000
#   ROUNDDOWN(627000,-3)         627000    627000
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 @ironcalc/wasm@0.8.4
cat >look.mjs <<'JS'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import hyperformula from "hyperformula";
import start, { Model } from "@ironcalc/wasm";
await start({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
const hyperFormula = (formula) =>
  hyperformula.HyperFormula.buildFromArray([[formula]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
const ironCalc = (formula) => {
  const model = new Model("book", "en", "UTC", "en");
  model.setUserInput(0, 1, 1, formula);
  return Number(model.getFormattedCellValue(0, 1, 1));
};
const seen = ["=ROUNDDOWN(300000,-5)", "=ROUNDDOWN(600000,-5)", "=ROUND(650000,-5)", "=ROUNDDOWN(627000,-3)"].map((formula) => {
  const row = [hyperFormula(formula), ironCalc(formula)];
  console.log(formula.padEnd(22), ...row);
  return row.join(" ");
});
assert.deepEqual(seen, ["200000 200000", "500000 500000", "600000 600000", "627000 627000"]);
JS
node look.mjs
