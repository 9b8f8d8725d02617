#!/usr/bin/env bash
# SUBTOTAL(109, …), which stands under every Excel table, is #NUM! in Gnumeric.
#
# One would guess: 109 adds up what is visible, like 9 but for hidden rows; both have been in spreadsheets for twenty
# years.
# What happens: 9 adds up, 109 is an error, hidden rows or not.
# Seen with: Gnumeric 1.12.55 (ssconvert).
# Why it matters: the total row that Excel puts under a table is written with 109. Converted with ssconvert --recalc,
# a council's table keeps its rows and loses its total, with everything that is worked out from it.
# Seen: 60 and #NUM!
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' 10 20 30 '"=SUBTOTAL(9,A1:A3)"' '"=SUBTOTAL(109,A1:A3)"' >table.csv
ssconvert --recalc table.csv out.csv 2>/dev/null
seen=$(tail -n 2 out.csv | paste -sd' ')
echo "SUBTOTAL(9) and SUBTOTAL(109): $seen"
[ "$seen" = '60 #NUM!' ]
