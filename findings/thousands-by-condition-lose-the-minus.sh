#!/usr/bin/env bash
# With the format [>=1000000]0.0,,"m";[>=1000]0,"k";0 a saving of -627,500 is shown as 627500.
#
# One would guess: the figure falls to the last section, 0, and is shown as -627500: conditions pick a section, they
# do not change a sign.
# What happens: LibreOffice shows 627500, as though the section had to bring the sign itself, as it has to in formats
# without conditions. numfmt shows -627500.
# Seen with: LibreOffice 7.4.7; numfmt 4.0.1.
# Why it matters: the format is the usual way to print £m and £k in one column. An overspend looks like a saving.
# Seen: for 627500, 500 and -627500: LibreOffice 628k,500,627500, numfmt 628k,500,-627500
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-calc)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 numfmt@4.0.1
as_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true' # the words of LibreOffice's CSV filter
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.mjs <<'JS'
import { format } from "numfmt";
import exceljs from "exceljs";
const pattern = '[>=1000000]0.0,,"m";[>=1000]0,"k";0';
const book = new exceljs.Workbook();
const sheet = book.addWorksheet("Saving");
[627500, 500, -627500].forEach((value, at) => Object.assign(sheet.getCell(at + 1, 1), { value, numFmt: pattern }));
await book.xlsx.writeFile("saving.xlsx");
console.log("numfmt      ", [627500, 500, -627500].map((value) => format(pattern, value)).join(","));
JS
node write.mjs | tee numfmt.txt
office --convert-to "$as_shown" --outdir out saving.xlsx
echo "LibreOffice  $(paste -sd, out/saving.csv)"
[ "$(cat numfmt.txt)" = 'numfmt       628k,500,-627500' ]
[ "$(paste -sd, out/saving.csv)" = '628k,500,627500' ]
