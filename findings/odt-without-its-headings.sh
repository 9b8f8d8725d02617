#!/usr/bin/env bash
# pandoc reads a table of LibreOffice Writer without its heading row, and moves figures to the left under a merged cell.
#
# One would guess: pandoc reads .odt as it reads .docx: the heading row as the head, merged cells as merged.
# What happens: a heading row that is repeated on each page is not read at all. A cell that spans two rows is read as one row
# high, so that in the second row every figure stands one column too far to the left. From the .docx of the same table
# pandoc gets all of it right.
# Seen with: pandoc 2.17.1.1, LibreOffice 7.4.7, docx 9.15.2.
# Why it matters: a report kept as .odt loses what its columns mean, and beds become homes, without a warning.
# Seen:
#   from .docx  Home,Beds,Cost | North(2 rows),5,100 | 6,120
#   from .odt                    North,5,100         | 6,120,-
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-writer)."; exit 2; }
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >write.cjs <<'JS'
const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require("docx");
const cell = (text, more) => new TableCell({ children: [new Paragraph(text)], ...more });
const rows = [
  new TableRow({ tableHeader: true, children: [cell("Home"), cell("Beds"), cell("Cost")] }),
  new TableRow({ children: [cell("North", { rowSpan: 2 }), cell("5"), cell("100")] }),
  new TableRow({ children: [cell("6"), cell("120")] }),
];
Packer.toBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] })).then((file) => require("fs").writeFileSync("table.docx", file));
JS
node write.cjs
office --convert-to odt table.docx
for kind in docx odt; do
  pandoc -t html --wrap=none table.$kind | tr -d '\n' | sed -E 's/<colgroup>.*<\/colgroup>//; s/ class="[a-z]*"//g; s/<p><\/p>//g' >$kind.html
  echo "$kind: $(cat $kind.html)"
done
grep -q '<th>Home</th>' docx.html
grep -q '<td rowspan="2">North</td>' docx.html
! grep -q Home odt.html
grep -q '<tr><td>6</td><td>120</td><td></td></tr>' odt.html
