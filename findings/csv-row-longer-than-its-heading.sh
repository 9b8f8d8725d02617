#!/usr/bin/env bash
# pandoc cuts a CSV row that has more cells than the heading, and says nothing.
#
# One would guess: an error, a warning, or one more column.
# What happens: what is too much on the right is dropped. A row that is too short is filled up with blanks.
# Seen with: pandoc 2.17.1.1.
# Why it matters: an unquoted £1,250 in council data is two cells. The row moves to the right, and its last figure,
# the total, is gone from the table in the report.
# Seen: Home Cost Total | A £1 250 (1,250 and the total 1,300 were meant)
set -euo pipefail
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'Home,Cost,Total\nA,£1,250,"1,300"\n' >spend.csv
seen=$(pandoc -f csv -t html --wrap=none spend.csv 2>warnings.txt | grep -o '<t[hd]>[^<]*' | sed 's/<t[hd]>//' | paste -sd' ')
echo "$seen"
[ "$seen" = 'Home Cost Total A £1 250' ]
[ ! -s warnings.txt ]
