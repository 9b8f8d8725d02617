#!/usr/bin/env bash
# LibreOffice's PDF of a web page begins with an empty page, and leaves out the first heading or paragraph.
#
# One would guess: the PDF prints what the page says. As .docx, and as text, the same page has all its lines.
# What happens: the first line is on no page of the PDF. One that begins with a table loses nothing.
# Seen with: LibreOffice 7.4.7, without a window; the PDF read by unpdf 1.7.0.
# Why it matters: what is lost is the title of a report, or the sentence with the recommendation, and page numbers are
# one too high. Nothing is said of it.
# Seen:
#   as PDF   page 1: "", page 2: "Spend is £812,400 this year."
#   as .docx "Cost of homes Spend is £812,400 this year."
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice (Debian: libreoffice-writer)."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts unpdf@1.7.0 fflate@0.8.3
office() { soffice "-env:UserInstallation=file://$folder/profile" --headless "$@" >/dev/null 2>&1; }
cat >report.html <<'HTML'
<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Report</title></head>
<body><h1>Cost of homes</h1><p>Spend is £812,400 this year.</p></body>
</html>
HTML
office --convert-to pdf report.html
office --convert-to odt:writer8 report.html
office --convert-to 'docx:MS Word 2007 XML' report.odt
cat >read.mjs <<'JS'
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { extractText } from "unpdf";
const { text } = await extractText(new Uint8Array(readFileSync("report.pdf")));
console.log("as PDF:", text.map((page, at) => `page ${at + 1} "${page.trim()}"`).join(", "));
const xml = strFromU8(unzipSync(readFileSync("report.docx"))["word/document.xml"]);
console.log("as .docx:", [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => one.replace(/<[^>]*>/g, "")).join(" "));
JS
seen=$(node read.mjs)
echo "$seen"
[ "$seen" = 'as PDF: page 1 "", page 2 "Spend is £812,400 this year."
as .docx: Cost of homes Spend is £812,400 this year.' ]
