#!/usr/bin/env bash
# pandoc writes only the first of two heading rows into an .odt, and no total that stands in the table's foot.
#
# One would guess: all rows of a table get into the document, however few formats know a foot.
# What happens: the second heading row and every row of <tfoot> are left out; .docx from the same page has them all.
# Seen with: pandoc 2.17.1.1.
# Why it matters: a web page's table of costs by year has its years in the second heading row, and its total in the foot. The document
# has figures under "Cost" without a year, and nothing that they add up to.
# Seen:
#   to .docx  Home Cost 2023 2024 A 100 110 All 100 110
#   to .odt   Home Cost A 100 110
set -euo pipefail
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >table.html <<'HTML'
<table>
<thead><tr><th rowspan="2">Home</th><th colspan="2">Cost</th></tr><tr><th>2023</th><th>2024</th></tr></thead>
<tbody><tr><td>A</td><td>100</td><td>110</td></tr></tbody>
<tfoot><tr><td>All</td><td>100</td><td>110</td></tr></tfoot>
</table>
HTML
words() { sed -E 's/<[^>]*>/ /g' | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }
docx=$(pandoc table.html -o table.docx && pandoc -t html table.docx | words)
odt=$(pandoc -t opendocument table.html | words)
echo "to .docx: $docx"
echo "to .odt:  $odt"
[ "$docx" = 'Home Cost 2023 2024 A 100 110 All 100 110' ]
[ "$odt" = 'Home Cost A 100 110' ]
