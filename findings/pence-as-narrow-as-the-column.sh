#!/usr/bin/env bash
# 10000000.55 is 10000000.6 in the CSV that Gnumeric writes "as shown", because of the width of a column that nobody
# set.
#
# One would guess: format=preserve writes the figures as formatted; one without a format is written in full.
# What happens: a figure without a format is cut to what fits the column, which has its standard width, though nothing
# is drawn on any screen: 1234567890.5 is 1.235E+09. One digit fewer before the point and the pence are there.
# Seen with: Gnumeric 1.12.55 (ssconvert).
# Why it matters: spending lists of a council mix hundreds and millions. Only the largest lose their pence, and the
# total no longer agrees.
# Seen: 627000.25 10000000.6 1.235E+09; with format=raw all in full
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' 627000.25 10000000.55 1234567890.5 >spend.csv
for format in raw preserve; do
  ssconvert -T Gnumeric_stf:stf_assistant -O "format=$format" spend.csv out.csv 2>/dev/null
  tr -d '\r' <out.csv | paste -sd' ' >"$format.txt"
  echo "$format: $(cat "$format.txt")"
done
[ "$(cat raw.txt)" = '627000.25 10000000.55 1234567890.5' ]
[ "$(cat preserve.txt)" = '627000.25 10000000.6 1.235E+09' ]
