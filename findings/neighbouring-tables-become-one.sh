#!/usr/bin/env bash
# Two tables that follow each other in a Word document are one table in LibreOffice and two in pandoc and mammoth.
#
# One would guess: two tables in the file are two tables to whoever reads it, or one to all.
# What happens: LibreOffice joins them where no paragraph stands between. The heading of the second is a row in the
# middle of the first.
# Seen with: LibreOffice 7.4.7, pandoc 2.17.1.1, mammoth 1.13.0, docx 9.15.2.
# Why it matters: programs that write tables, docx among them, put two one after the other. "Total" of the first is
# then followed by more rows, and whether a column adds up depends on what the report was opened with.
# Seen: LibreOffice 1, pandoc 2, mammoth 2
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-writer)."; exit 2; }
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 mammoth@1.13.0
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >look.cjs <<'JS'
const { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require("docx");
const cell = (text, more) => new TableCell({ children: [new Paragraph(text)], ...more });
const mammoth = require("mammoth");
const table = (...rows) => new Table({ rows: rows.map((texts) => new TableRow({ children: texts.map((text) => cell(text)) })) });
const children = [table(["Block", "Cost"], ["Total", "100"]), table(["Spot", "Cost"], ["Total", "120"])];
Packer.toBuffer(new Document({ sections: [{ children }] })).then(async (buffer) => {
  require("fs").writeFileSync("report.docx", buffer);
  console.log((await mammoth.convertToHtml({ buffer })).value);
});
JS
node look.cjs >mammoth.html
pandoc -t html report.docx >pandoc.html
office --convert-to "html:HTML (StarWriter)" report.docx
tables() { grep -oi '<table' "$1" | wc -l; }
seen="LibreOffice $(tables report.html), pandoc $(tables pandoc.html), mammoth $(tables mammoth.html)"
echo "$seen"
[ "$seen" = 'LibreOffice 1, pandoc 2, mammoth 2' ]
