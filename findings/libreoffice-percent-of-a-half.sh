#!/usr/bin/env bash
# A cell with 0.285 and the format 0% shows 28% in LibreOffice, beside =ROUND(A1,2), which shows 29%.
#
# One would guess: both show 29%, since ROUND mends the binary error of such halves and number formats do too: the
# same program shows 1.005 with the format 0.00 as 1.01.
# What happens: a percentage is multiplied by 100 first (28.499999999999996), and that error is not mended.
# Seen with: LibreOffice 7.4.7.
# Why it matters: 28.5 % of places are out of area; the figure in the table and the same figure in the total, or in a
# sentence that rounds it first, differ by a point.
# Seen: 28%, 29%, and 1.01
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
const sheet = book.addWorksheet("Share");
const rows = [[0.285, "0%"], [{ formula: "ROUND(A1,2)" }, "0%"], [1.005, "0.00"]];
rows.forEach(([value, numFmt], at) => Object.assign(sheet.getCell(at + 1, 1), { value, numFmt }));
book.xlsx.writeFile("share.xlsx");
JS
node write.cjs
office --convert-to "$as_shown" --outdir out share.xlsx
seen=$(paste -sd, out/share.csv)
echo "$seen"
[ "$seen" = '28%,29%,1.01' ]
