#!/usr/bin/env bash
# 1,250 with a footnote mark 1 in a web page's table becomes 12,501 in a spreadsheet.
#
# One would guess: superscript is set apart in some way: a mark, a space, or at the least the cell stays text.
# What happens: SheetJS and Gnumeric take the tags away and read the figure that is left: 12501. A mark in brackets,
# [1], is safe, as the cell is text then.
# Seen with: xlsx 0.18.5; Gnumeric 1.12.55 (ssconvert).
# Why it matters: official statistics mark revised and partial figures with a small 1. The figure that carries a
# caution is the one that comes out ten times too high, and is added up.
# Seen: SheetJS 12501 and "1,250[1]", Gnumeric the same
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
echo '<table><tr><td>1,250<sup>1</sup></td><td>1,250<sup>[1]</sup></td></tr></table>' >table.html
sheetjs=$(node -p 'const { Sheets } = require("xlsx").readFile("table.html"); JSON.stringify([Sheets.Sheet1.A1.v, Sheets.Sheet1.B1.v])')
ssconvert table.html gnumeric.xlsx 2>/dev/null
gnumeric=$(node -p 'const { Sheets, SheetNames } = require("xlsx").readFile("gnumeric.xlsx"); JSON.stringify([Sheets[SheetNames[0]].A1.v, Sheets[SheetNames[0]].B1.v])')
echo "SheetJS $sheetjs, Gnumeric $gnumeric"
[ "$sheetjs $gnumeric" = '[12501,"1,250[1]"] [12501,"1,250[1]"]' ]
