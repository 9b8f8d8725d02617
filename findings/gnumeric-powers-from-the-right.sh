#!/usr/bin/env bash
# 2^3^2 is 64 to most spreadsheets and 512 to Gnumeric, also in a formula that came from another program.
#
# One would guess: powers go from left to right, as in other spreadsheets; at the least, a file from elsewhere keeps
# its meaning.
# What happens: Gnumeric goes from the right, as mathematicians do; LibreOffice and HyperFormula from the left.
# Seen with: Gnumeric 1.12.55 (ssconvert); hyperformula 3.5.0.
# Why it matters: an uplift written with two powers, such as 1.03^2^3, is 1.194 in one program and 1.267 in the other.
# Seen:
#   HyperFormula 64, Gnumeric 512
set -euo pipefail
command -v ssconvert >/dev/null || { echo "This needs Gnumeric's ssconvert (Debian: gnumeric)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
echo '"=2^3^2"' >power.csv
ssconvert power.csv out.csv 2>/dev/null
gnumeric=$(cat out.csv)
hyperformula=$(node -p 'require("hyperformula").HyperFormula.buildFromArray([["=2^3^2"]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 })')
echo "HyperFormula $hyperformula, Gnumeric $gnumeric"
[ "$hyperformula $gnumeric" = '64 512' ]
