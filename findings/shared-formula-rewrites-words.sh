#!/usr/bin/env bash
# exceljs moves the cell names inside the words of a shared formula: "Block A1" becomes "Block A2", sheet 'Q1 2024'
# becomes 'Q2 2024'.
#
# One would guess: a formula that is carried down one row changes its references and nothing else. Text in quotation
# marks and the name of a sheet are no references.
# What happens: everything that looks like a cell is moved. The second row then says "Block A2" and takes its figure
# from the next quarter's sheet, if there is one, or is #REF!.
# Seen with: exceljs 4.4.0.
# Why it matters: Excel stores formulas that were filled down as shared ones, and exceljs gives them out in this way,
# so the sentence and the source of a figure change as soon as a program reads or writes the formula cell by cell.
# Seen:
#   row 1  "Block A1: "&'Q1 2024'!B1
#   row 2  "Block A2: "&'Q2 2024'!B2
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { Workbook } = require("exceljs");
const sheet = new Workbook().addWorksheet("Blocks");
sheet.getCell("C1").value = { formula: `"Block A1: "&'Q1 2024'!B1`, shareType: "shared", ref: "C1:C2" };
sheet.getCell("C2").value = { sharedFormula: "C1" };
const seen = ["C1", "C2"].map((address) => sheet.getCell(address).formula);
seen.forEach((formula, at) => console.log(`row ${at + 1}`, formula));
assert.deepEqual(seen, [`"Block A1: "&'Q1 2024'!B1`, `"Block A2: "&'Q2 2024'!B2`]);
JS
node look.cjs
