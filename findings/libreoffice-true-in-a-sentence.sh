#!/usr/bin/env bash
# "Within budget: " & (spend < budget) reads "Within budget: 1" in LibreOffice.
#
# One would guess: "Within budget: TRUE". That is what the cell with the comparison shows, and what other programs
# join.
# What happens: to LibreOffice TRUE is the number 1 with a format, and the format is lost as the text is joined.
# Seen with: LibreOffice 7.4.7, on a workbook written by exceljs 4.4.0.
# Why it matters: sentences made in the sheet, which go into the committee's report, say 1 and 0 after a colleague has
# opened and saved the workbook in LibreOffice.
# Seen: alone TRUE, joined "Within budget: 1"
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
as_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' # the words of LibreOffice's CSV filter
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.cjs <<'JS'
const { Workbook } = require("exceljs");
const book = new Workbook();
const sheet = book.addWorksheet("Budget");
['3<5', '"Within budget: "&(3<5)'].forEach((formula, at) => (sheet.getCell(at + 1, 1).value = { formula }));
book.xlsx.writeFile("budget.xlsx");
JS
node write.cjs
office --convert-to "$as_shown" --outdir out budget.xlsx
seen=$(paste -sd, out/budget.csv)
echo "$seen"
[ "$seen" = 'TRUE,Within budget: 1' ]
