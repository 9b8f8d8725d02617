#!/usr/bin/env bash
# DATEDIF has no spelling of its unit that works everywhere: HyperFormula wants "M", Gnumeric wants "m".
#
# One would guess: the unit is text, and text is compared without regard to case in a spreadsheet.
# What happens: HyperFormula answers #NUM! to small letters, Gnumeric #VALUE! to capitals.
# Seen with: hyperformula 3.5.0; Gnumeric 1.12.55 (ssconvert).
# Why it matters: the whole months of a placement are counted with DATEDIF; a workbook that is checked in a second
# program shows errors for all of them, whichever way it was typed.
# Seen:
#   unit  HyperFormula  Gnumeric
#   "M"   1             #VALUE!
#   "m"   #NUM!         1
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >look.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
for (const unit of ["M", "m"]) {
  const formula = `=DATEDIF(DATE(2024,1,31),DATE(2024,3,1),"${unit}")`;
  const value = HyperFormula.buildFromArray([[formula]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
  console.log(value.value ?? value);
}
JS
printf '"=DATEDIF(DATE(2024,1,31),DATE(2024,3,1),""%s"")"\n' M m >units.csv
ssconvert units.csv gnumeric.csv 2>/dev/null
node look.cjs >hyperformula.txt
paste -d' ' hyperformula.txt gnumeric.csv | tee seen.txt
[ "$(paste -sd, seen.txt)" = '1 #VALUE!,#NUM! 1' ]
