#!/usr/bin/env bash
# The age band "16+" is read from a CSV as the number 16, while "10-15" beside it stays text.
#
# One would guess: a plus behind a figure makes it text, as in "<5" and "10-15"; all bands of a column are one kind.
# What happens: Gnumeric takes a sign behind the figure as its sign ("500-" is -500 too), so that one band of the
# column is a number. LibreOffice does the same once "Detect special numbers" is on, and there "5-9" is 5 September as
# well.
# Seen with: Gnumeric 1.12.55 (ssconvert).
# Why it matters: children in care are published by age band: Under 1, 1-4, 5-9, 10-15, 16+. Look-ups by band find all
# but the last, and SUM of the column of labels is 16.
# Seen: 10-15 text, 16+ number, 500- number
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' 10-15 16+ 500- '"=TYPE(A1)&"" ""&TYPE(A2)&"" ""&A2&"" ""&A3"' >bands.csv
ssconvert bands.csv out.csv 2>/dev/null
seen=$(tail -n 1 out.csv | tr -d '"')
echo "types of 10-15 and 16+ (2 is text, 1 a number), then the values of 16+ and 500-: $seen"
[ "$seen" = '2 1 16 -500' ]
