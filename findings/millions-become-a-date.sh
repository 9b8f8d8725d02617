#!/usr/bin/env bash
# £1,250,000 written with the format 0.0,,"m" comes back from LibreOffice as a date in the year 5322.
#
# One would guess: a figure that is only opened and saved stays a figure. The format still shows 1.3m.
# What happens: LibreOffice writes a single letter with a backslash instead of quotation marks, \m, which means the
# same. exceljs takes backslashes away as it reads, sees a bare m, the month, and hands the cell over as a Date. "p"
# and "k" pass; "d", "h" and "b" fail as "m" does; "weeks" keeps its quotation marks and passes.
# Seen with: exceljs 4.4.0, LibreOffice 7.4.7.
# Why it matters: £m is how a council prints its budgets. One colleague with LibreOffice, and what reads the workbook
# next adds up dates.
# Seen:
#   before  1250000, format £#,##0.0,,"m"
#   after   a Date in 5322, format £#,##0.0,,m
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.cjs <<'JS'
const { Workbook } = require("exceljs");
const book = new Workbook();
Object.assign(book.addWorksheet("Budget").getCell("A1"), { value: 1250000, numFmt: '£#,##0.0,,"m"' });
book.xlsx.writeFile("budget.xlsx");
JS
cat >read.cjs <<'JS'
const { Workbook } = require("exceljs");
const book = new Workbook();
book.xlsx.readFile(process.argv[2]).then(() => {
  const { value, numFmt } = book.worksheets[0].getCell("A1");
  console.log(value instanceof Date ? `a Date in ${value.getUTCFullYear()}` : value, numFmt);
});
JS
node write.cjs
office --convert-to xlsx --outdir out budget.xlsx
before=$(node read.cjs budget.xlsx)
after=$(node read.cjs out/budget.xlsx)
echo "before: $before; after: $after"
[ "$before" = '1250000 £#,##0.0,,"m"' ]
[ "$after" = 'a Date in 5322 £#,##0.0,,m' ]
