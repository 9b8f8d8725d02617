#!/usr/bin/env bash
# HyperFormula's INT cuts towards zero: INT(-627000.5) is -627000, where spreadsheets say -627001.
#
# One would guess: INT goes down to the whole number below, as in LibreOffice, Gnumeric, Univer and IronCalc.
# What happens: it cuts, as TRUNC does. INT(-0.5) is 0. FLOOR.MATH goes down, so the two disagree about the same
# figure.
# Seen with: hyperformula 3.5.0.
# Why it matters: savings that are negative, whole weeks before a start date, and MOD-like formulas written with INT
# all come out one too high.
# Seen:
#   =INT(-0.5) 0   =INT(-627000.5) -627000   =TRUNC(-627000.5) -627000   =FLOOR.MATH(-627000.5) -627001
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { HyperFormula } = require("hyperformula");
const value = (formula) => HyperFormula.buildFromArray([[formula]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
const seen = ["=INT(-0.5)", "=INT(-627000.5)", "=TRUNC(-627000.5)", "=FLOOR.MATH(-627000.5)"].map((formula) => {
  console.log(formula, value(formula));
  return value(formula) + 0;
});
assert.deepEqual(seen, [0, -627000, -627000, -627001]);
JS
node look.cjs
