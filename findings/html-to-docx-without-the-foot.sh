#!/usr/bin/env bash
# html-to-docx leaves out the total of a table where it stands in <tfoot>, and the caption.
#
# One would guess: <tfoot> becomes the last row, as it is shown; a document has no other place for it.
# What happens: the rows in <thead> and <tbody> are written, those in <tfoot> and the <caption> are not. Nothing is
# said.
# Seen with: html-to-docx 1.8.0, mammoth 1.13.0.
# Why it matters: <tfoot> is where a well-made table of costs has its total. The Word document looks whole.
# Seen: in the document Home Cost A 100 B 120
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-to-docx@1.8.0 mammoth@1.13.0
cat >look.cjs <<'JS'
const assert = require("node:assert");
const toDocx = require("html-to-docx");
const mammoth = require("mammoth");
const html = `<table><caption>Table 1</caption><thead><tr><th>Home</th><th>Cost</th></tr></thead>
  <tbody><tr><td>A</td><td>100</td></tr><tr><td>B</td><td>120</td></tr></tbody>
  <tfoot><tr><td>Total</td><td>220</td></tr></tfoot></table>`;
toDocx(html)
  .then((file) => mammoth.extractRawText({ buffer: Buffer.from(file) }))
  .then(({ value }) => {
    const seen = value.trim().split(/\s+/).join(" ");
    console.log("in the document:", seen);
    assert.equal(seen, "Home Cost A 100 B 120");
  });
JS
node look.cjs
