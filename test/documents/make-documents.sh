#!/usr/bin/env bash
# Makes the documents of made/ anew with real programs: LibreOffice (soffice), pandoc and a browser (BROWSER_PATH, else chromium).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
office() { soffice "-env:UserInstallation=file://$scratch/profile" --headless --convert-to "$1" --outdir "$scratch" "$2" >/dev/null 2>&1; }
tags() { printf 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}' "$1"; }
office odt:writer8 sources/cost-of-homes.html
office 'docx:MS Word 2007 XML' "$scratch/cost-of-homes.odt" && cp "$scratch/cost-of-homes.docx" made/libreoffice.docx
for tagged in true false; do
  office "$(tags $tagged)" "$scratch/cost-of-homes.odt"
  [ $tagged = true ] && name=tagged || name=untagged
  cp "$scratch/cost-of-homes.pdf" "made/libreoffice-$name.pdf"
done
office 'docx:MS Word 2007 XML' sources/hard.fodt && cp "$scratch/hard.docx" made/hard.docx
pandoc sources/cost-of-homes.html -o made/pandoc.docx
"${BROWSER_PATH:-chromium}" --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=made/chromium.pdf sources/cost-of-homes.html >/dev/null 2>&1
# Merged and nested tables, a text box, two columns, a page on its side, a table over pages; the same with a password.
office 'docx:MS Word 2007 XML' sources/hard-pages.fodt && cp "$scratch/hard-pages.docx" made/hard-pages.docx
for tagged in true false; do
  office "$(tags $tagged)" sources/hard-pages.fodt
  [ $tagged = true ] && name=tagged || name=untagged
  cp "$scratch/hard-pages.pdf" "made/hard-pages-$name.pdf"
done
office 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"homes"}}' sources/hard.fodt
cp "$scratch/hard.pdf" made/password.pdf
# Fields, a move and a no-break hyphen, opened and saved by LibreOffice, and as they were written.
node make-word.mjs sources/fields-and-moves.xml made/fields-and-moves.docx
office 'docx:MS Word 2007 XML' made/fields-and-moves.docx && cp "$scratch/fields-and-moves.docx" made/fields-and-moves-libreoffice.docx
# A page without a letter.
"${BROWSER_PATH:-chromium}" --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=made/scan.pdf sources/scan.html >/dev/null 2>&1
# Struck figures, by the lines that are drawn through them.
office odt:writer8 sources/struck.html
for tagged in true false; do
  office "$(tags $tagged)" "$scratch/struck.odt"
  [ $tagged = true ] && name=tagged || name=untagged
  cp "$scratch/struck.pdf" "made/struck-$name.pdf"
done
"${BROWSER_PATH:-chromium}" --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=made/struck-chromium.pdf sources/struck.html >/dev/null 2>&1
# Tables without lines around their cells, one of them over pages.
office odt:writer8 sources/plain-tables.html
office "$(tags false)" "$scratch/plain-tables.odt" && cp "$scratch/plain-tables.pdf" made/plain-untagged.pdf
"${BROWSER_PATH:-chromium}" --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=made/plain-chromium.pdf sources/plain-tables.html >/dev/null 2>&1
# A row that goes over the page.
office odt:writer8 sources/split-row.html
office "$(tags true)" "$scratch/split-row.odt" && cp "$scratch/split-row.pdf" made/split-row-tagged.pdf
# The published reports of reports/, as each program writes them.
mkdir -p made/reports
for report in reports/*.md; do
  name=$(basename "$report" .md)
  {
    printf '<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>%s</title>\n' "$name"
    pandoc -t html "$report"
  } >"made/reports/$name.html"
  pandoc "$report" -o "made/reports/$name-pandoc.docx"
  office odt:writer8 "made/reports/$name.html"
  office 'docx:MS Word 2007 XML' "$scratch/$name.odt" && cp "$scratch/$name.docx" "made/reports/$name-libreoffice.docx"
  "${BROWSER_PATH:-chromium}" --headless --no-sandbox --no-pdf-header-footer "--print-to-pdf=made/reports/$name-chromium.pdf" "made/reports/$name.html" >/dev/null 2>&1
done
