#!/usr/bin/env bash
# Gnumeric writes minus figures into a formatted CSV with a minus sign that no CSV reader takes for one.
#
# One would guess: -1234.5 is written with the hyphen that it was read with.
# What happens: with format=preserve the sign becomes U+2212, the typographic minus; LibreOffice and every number
# parser then see text. With format=raw the hyphen stays. Gnumeric itself reads U+2212 back, so a round trip shows
# nothing.
# Seen with: Gnumeric 1.12.55 (ssconvert).
# Why it matters: "preserve" is the option that keeps pounds and decimals as the council's sheet shows them. The
# negative figures, the savings, are the ones that are lost to whoever adds the column up.
# Seen:
#   raw       -1234.5
#   preserve  U+2212 then 1234.5
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '%s\n' -1234.5 >minus.csv
for format in raw preserve; do
  ssconvert -T Gnumeric_stf:stf_assistant -O "format=$format" minus.csv out.csv 2>/dev/null
  tr -d '\r' <out.csv >"$format.txt"
  echo "$format: $(cat $format.txt)"
done
[ "$(cat raw.txt)" = -1234.5 ]
[ "$(cat preserve.txt)" = $'\xe2\x88\x92'1234.5 ]
