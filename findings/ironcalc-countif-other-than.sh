#!/usr/bin/env bash
# In IronCalc, COUNTIF(range, "<>closed") counts texts only: figures are not "other than closed".
#
# One would guess: everything in the range that is not that word, numbers included, as the operator says.
# What happens: numbers are passed over. The opposite condition is fine, so equal and not equal do not add up to the
# whole.
# Seen with: @ironcalc/wasm 0.8.4; hyperformula 3.5.0 counts 4.
# Why it matters: columns of returns mix figures with words ("c" for suppressed, "closed"). "How many homes gave a
# figure or anything but closed" comes out as the number of the other words.
# Seen, for 12, 7, "closed", "c", 5: IronCalc 1, HyperFormula 4
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
const model = new Model("book", "en", "UTC", "en");
const column = [12, 7, "closed", "c", 5];
const formula = '=COUNTIF(A1:A5,"<>closed")';
[...column, formula].forEach((cell, at) => model.setUserInput(0, at + 1, 1, String(cell)));
const ironCalc = model.getFormattedCellValue(0, 6, 1);
const rows = [...column, formula].map((cell) => [cell]);
const hyperFormula = hyperformula.HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 5, col: 0 });
console.log(`IronCalc ${ironCalc}, HyperFormula ${hyperFormula}`);
assert.deepEqual([ironCalc, hyperFormula], ["1", 4]);
JS
node look.mjs
