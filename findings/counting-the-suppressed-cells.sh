#!/usr/bin/env bash
# There is no criterion for the text "<5" that counts suppressed cells in every program.
#
# One would guess: COUNTIF(range, "~<5"), as the tilde takes the meaning out of a character; or "=<5".
# What happens: the plain "<5" counts the figures below five, also when the criterion is a cell that holds "<5". The
# tilde gives 0, 1 or 2, by the program; "=<5" is right in LibreOffice and IronCalc and an error in HyperFormula.
# Seen with: hyperformula 3.5.0, @ironcalc/wasm 0.8.4; LibreOffice 7.4.7 on a workbook written by exceljs 4.4.0.
# Why it matters: numbers under five are printed as "<5" in all council data on children. "How many cells are
# suppressed" has one right answer (here 1), and no criterion gives it everywhere.
# Seen, for "<5", 4, "c", 2, 12:
#   criterion  HyperFormula  IronCalc  LibreOffice
#   "<5"       2             2         2
#   "~<5"      2             0         1
#   "=<5"      #VALUE!       1         1
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 hyperformula@3.5.0 @ironcalc/wasm@0.8.4
as_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' # the words of LibreOffice's CSV filter
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.mjs <<'JS'
import { readFileSync } from "node:fs";
import exceljs from "exceljs";
import hyperformula from "hyperformula";
import start, { Model } from "@ironcalc/wasm";
await start({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
const column = ["<5", 4, "c", 2, 12];
const formulas = ["<5", "~<5", "=<5"].map((criterion) => `COUNTIF(A1:A5,"${criterion}")`);
const book = new exceljs.Workbook();
const sheet = book.addWorksheet("Places");
[...column, ...formulas.map((formula) => ({ formula }))].forEach((value, at) => (sheet.getCell(at + 1, 1).value = value));
await book.xlsx.writeFile("places.xlsx");
const cells = [...column, ...formulas.map((formula) => `=${formula}`)];
const engine = hyperformula.HyperFormula.buildFromArray(cells.map((cell) => [cell]), { licenseKey: "gpl-v3" });
const model = new Model("book", "en", "UTC", "en");
cells.forEach((cell, at) => model.setUserInput(0, at + 1, 1, String(cell)));
for (const row of [5, 6, 7]) {
  const value = engine.getCellValue({ sheet: 0, row, col: 0 });
  console.log(value.value ?? value, model.getFormattedCellValue(0, row + 1, 1));
}
JS
node write.mjs >engines.txt
office --convert-to "$as_shown" --outdir out places.xlsx
tail -n 3 out/places.csv >libreoffice.txt
paste -d' ' engines.txt libreoffice.txt | tee seen.txt
[ "$(paste -sd, seen.txt)" = '2 2 2,2 0 1,#VALUE! 1 1' ]
