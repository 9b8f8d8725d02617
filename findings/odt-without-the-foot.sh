#!/usr/bin/env bash
# pandoc writes the rows of a table's <tfoot> into a .docx and not into an .odt.
#
# One would guess: all rows of a table get into either document, however few formats know a foot.
# What happens: the .odt has no total, and nothing is said. (That it also loses all but the first heading row is
# reported upstream.)
# Seen with: pandoc 2.17.1.1.
# Why it matters: <tfoot> is where a web page's table of costs has its total. The figures of the .odt add up to
# nothing.
# Seen:
#   to .docx  Home Cost A 100 B 120 Total 220
#   to .odt   Home Cost A 100 B 120
set -euo pipefail
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >table.html <<'HTML'
<table>
<thead><tr><th>Home</th><th>Cost</th></tr></thead>
<tbody><tr><td>A</td><td>100</td></tr><tr><td>B</td><td>120</td></tr></tbody>
<tfoot><tr><td>Total</td><td>220</td></tr></tfoot>
</table>
HTML
words() { sed -E 's/<[^>]*>/ /g' | tr -s ' \n' ' ' | sed 's/^ //; s/ $//'; }
docx=$(pandoc table.html -o table.docx && pandoc -t html table.docx | words)
odt=$(pandoc -t opendocument table.html 2>warnings.txt | words)
echo "to .docx: $docx"
echo "to .odt:  $odt"
[ "$docx" = 'Home Cost A 100 B 120 Total 220' ]
[ "$odt" = 'Home Cost A 100 B 120' ]
[ ! -s warnings.txt ]
