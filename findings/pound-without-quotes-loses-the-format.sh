#!/usr/bin/env bash
# A workbook's £1.3m is 1250000 in the CSV that SheetJS makes, because the £ of its format stands without quotes.
#
# One would guess: £ in a format is a symbol like $ and €, which need no quotation marks; at the least one is told.
# What happens: the format £#,##0.0,,"m" is refused inside and the cell is given out unformatted, in silence. With €
# or with [$£-809] the text is as in the sheet.
# Seen with: xlsx 0.18.5, exceljs 4.4.0.
# Why it matters: programs that make a council's workbook set the format as a person would type it. A column of £m
# turns into a column of whole pounds under a heading that says millions.
# Seen: £ 1250000, € €1.3m, [$£-809] £1.3m
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 xlsx@0.18.5
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { Workbook } = require("exceljs");
const xlsx = require("xlsx");
const book = new Workbook();
const sheet = book.addWorksheet("Budget");
const symbols = ["£", "€", "[$£-809]"];
symbols.forEach((symbol, at) => Object.assign(sheet.getCell(at + 1, 1), { value: 1250000, numFmt: `${symbol}#,##0.0,,"m"` }));
book.xlsx.writeBuffer().then((buffer) => {
  const seen = xlsx.utils.sheet_to_csv(xlsx.read(buffer).Sheets.Budget).trim().split("\n");
  symbols.forEach((symbol, at) => console.log(symbol, seen[at]));
  assert.deepEqual(seen, ["1250000", "€1.3m", "£1.3m"]);
});
JS
node look.cjs
