#!/usr/bin/env bash
# The month "Apr-24" in a CSV is 24 April of the current year to Gnumeric.
#
# One would guess: the first of April 2024, as LibreOffice reads a month and two digits.
# What happens: the two digits are the day, and the year is the one that it is when the file is read. Where April has
# no such day ("Apr-31") the heading stays text.
# Seen with: Gnumeric 1.12.55 (ssconvert).
# Why it matters: monthly spending in council data is headed Apr-24, May-24 … Mar-25. In Gnumeric the row runs from 24
# April to 25 March of one year, so that its last month comes before its first.
# Seen: day 24, of this year; "Mar-25" is day 25
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' Apr-24 Mar-25 '"=DAY(A1)&"" ""&(YEAR(A1)=YEAR(TODAY()))"' '"=DAY(A2)&"" ""&(A2<A1)"' >months.csv
ssconvert months.csv out.csv 2>/dev/null
seen=$(tail -n 2 out.csv | tr -d '"' | paste -sd,)
echo "Apr-24: its day, and whether it is in this year; Mar-25: its day, and whether it comes before Apr-24: $seen"
[ "$seen" = '24 TRUE,25 TRUE' ]
