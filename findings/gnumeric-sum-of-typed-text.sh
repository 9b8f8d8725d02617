#!/usr/bin/env bash
# SUM("1", TRUE) is 0 in Gnumeric, yet SUM({"1",2}) is 3: text counts where others leave it out, and the reverse.
#
# One would guess: text that is typed as an argument is read as a number, text inside an array or a range is passed
# over; so 2 and 2, as in HyperFormula.
# What happens: Gnumeric does it the other way round.
# Seen with: Gnumeric 1.12.55 (ssconvert); hyperformula 3.5.0.
# Why it matters: a formula that names its own figures, such as =SUM("627000", 294544) pasted from a report, is short
# by the quoted figure, and one with a list in braces counts what was put in quotation marks to be left out.
# Seen:
#   formula            HyperFormula  Gnumeric
#   SUM("1",TRUE())               2         0
#   SUM({"1",2})                  2         3
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >look.cjs <<'JS'
const { HyperFormula } = require("hyperformula");
for (const formula of ['=SUM("1",TRUE())', '=SUM({"1",2})'])
  console.log(HyperFormula.buildFromArray([[formula]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 }));
JS
printf '%s\n' '"=SUM(""1"",TRUE())"' '"=SUM({""1"",2})"' >sums.csv
ssconvert sums.csv gnumeric.csv 2>/dev/null
node look.cjs >hyperformula.txt
paste -d' ' hyperformula.txt gnumeric.csv | tee seen.txt
[ "$(paste -sd, seen.txt)" = '2 0,2 3' ]
