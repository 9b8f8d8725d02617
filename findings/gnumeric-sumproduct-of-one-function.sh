#!/usr/bin/env bash
# SUMPRODUCT(VALUE(MID("4+2+2",{1,3,5},1))) is 4 in Gnumeric, and 8 in LibreOffice and Excel.
#
# One would guess: SUMPRODUCT takes each of its arguments as an array, so that a function inside works on every part of
# {1,3,5}; that is why people write it instead of an array formula.
# What happens: Gnumeric does so for arithmetic ({1,3,5}*2), and takes the first part alone where a function of one
# value stands between: ABS, VALUE, MID, LEN. As an array formula the same cell gives 8.
# Seen with: Gnumeric 1.12.55 (Debian), LibreOffice 7.4.
# Why it matters: a contract of 4+2+2 years counts as one of 4, and all that stands on it is halved, without an error.
# Seen:
#   formula                                    Gnumeric  LibreOffice
#   SUMPRODUCT({1,3,5}*2)                      18        18
#   SUMPRODUCT(ABS({1,3,5}))                   1         9
#   SUMPRODUCT(VALUE(MID("4+2+2",{1,3,5},1)))  4         8
set -euo pipefail
for program in ssconvert soffice; do
  command -v "$program" >/dev/null || { echo "This needs $program (Gnumeric and LibreOffice): it is not installed." >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >make.cjs <<'JS'
const { Workbook } = require("exceljs");
const book = new Workbook();
const sheet = book.addWorksheet("S");
const formulas = ["SUMPRODUCT({1,3,5}*2)", "SUMPRODUCT(ABS({1,3,5}))", 'SUMPRODUCT(VALUE(MID("4+2+2",{1,3,5},1)))'];
formulas.forEach((formula, at) => (sheet.getCell(at + 1, 1).value = { formula }));
book.xlsx.writeFile("book.xlsx");
JS
node make.cjs
ssconvert --version 2>&1 | head -n 1
soffice --version
ssconvert --recalc book.xlsx gnumeric.csv 2>/dev/null
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to csv book.xlsx >/dev/null 2>&1
gnumeric=$(paste -sd' ' gnumeric.csv)
libreoffice=$(paste -sd' ' book.csv)
printf 'Gnumeric %s | LibreOffice %s\n' "$gnumeric" "$libreoffice"
[ "$gnumeric" = '18 1 4' ] && [ "$libreoffice" = '18 9 8' ]
