#!/usr/bin/env bash
# COUNTIF(range, "1?") counts the figures 10 to 19 in LibreOffice, and "*" counts figures as well as words.
#
# One would guess: wildcards are for text, as in HyperFormula and Gnumeric, which count no figure.
# What happens: LibreOffice compares the figure as it is written. So "*", which is used to count words (the suppressed
# cells of a column), counts everything.
# Seen with: LibreOffice 7.4.7 on a workbook written by exceljs 4.4.0; hyperformula 3.5.0.
# Why it matters: COUNTIF(column, "*") is the short way to count what was suppressed ("c", "<5", "low") among figures.
# Seen, for 10, 14, "c", 2, "<5":
#   formula             HyperFormula  LibreOffice
#   COUNTIF(…,"*")                 2            5
#   COUNTIF(…,"1?")                0            2
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 hyperformula@3.5.0
as_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' # the words of LibreOffice's CSV filter
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.cjs <<'JS'
const { Workbook } = require("exceljs");
const { HyperFormula } = require("hyperformula");
const column = [10, 14, "c", 2, "<5"];
const formulas = ['COUNTIF(A1:A5,"*")', 'COUNTIF(A1:A5,"1?")'];
const book = new Workbook();
const sheet = book.addWorksheet("Places");
[...column, ...formulas.map((formula) => ({ formula }))].forEach((value, at) => (sheet.getCell(at + 1, 1).value = value));
book.xlsx.writeFile("places.xlsx");
const rows = [...column, ...formulas.map((formula) => `=${formula}`)].map((cell) => [cell]);
const engine = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
console.log([5, 6].map((row) => engine.getCellValue({ sheet: 0, row, col: 0 })).join());
JS
hyperformula=$(node write.cjs)
office --convert-to "$as_shown" --outdir out places.xlsx
libreoffice=$(tail -n 2 out/places.csv | paste -sd,)
echo "HyperFormula $hyperformula, LibreOffice $libreoffice"
[ "$hyperformula $libreoffice" = '2,0 5,2' ]
