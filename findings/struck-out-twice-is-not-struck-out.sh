#!/usr/bin/env bash
# A figure with Word's double strikethrough is read as a figure that stands, by mammoth and by pandoc.
#
# One would guess: both keep it struck out, as they do a single line through: <s> and <del>.
# What happens: the double line is dropped and the old figure stands beside the new one. LibreOffice keeps it.
# Seen with: mammoth 1.13.0, pandoc 2.17.1.1, docx 9.15.2.
# Why it matters: "1,250 1,300" with the first struck out twice, in a draft that changes a price, becomes two prices.
# Seen:
#   one line   mammoth <s>1,250</s> 1,300   pandoc <del>1,250</del> 1,300
#   two lines  mammoth 1,250 1,300          pandoc 1,250 1,300
set -euo pipefail
command -v pandoc >/dev/null || { echo "This needs pandoc."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 mammoth@1.13.0
cat >look.cjs <<'JS'
const { Document, Packer, Paragraph, TextRun } = require("docx");
const mammoth = require("mammoth");
const lines = [{ strike: true }, { doubleStrike: true }];
const children = lines.map((line) => new Paragraph({ children: [new TextRun({ text: "1,250", ...line }), new TextRun(" 1,300")] }));
Packer.toBuffer(new Document({ sections: [{ children }] })).then(async (buffer) => {
  require("fs").writeFileSync("draft.docx", buffer);
  console.log((await mammoth.convertToHtml({ buffer })).value);
});
JS
node look.cjs | tee mammoth.html
pandoc -t html draft.docx | paste -sd '' | tee pandoc.html
[ "$(cat mammoth.html)" = '<p><s>1,250</s> 1,300</p><p>1,250 1,300</p>' ]
[ "$(cat pandoc.html)" = '<p><del>1,250</del> 1,300</p><p>1,250 1,300</p>' ]
