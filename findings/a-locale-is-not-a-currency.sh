#!/usr/bin/env bash
# SheetJS shows 1250 with the format [$-809]0.0, British English and no currency, as $1250.0.
#
# One would guess: 1250.0. The tag names a language and nothing else: [$-809] has no symbol, [$£-809] would have one.
# What happens: where a tag names no symbol SheetJS puts a dollar. With a date in it the same tag adds nothing.
# Seen with: xlsx 0.18.5, exceljs 4.4.0; numfmt 4.0.1 shows 1250.0.
# Why it matters: spreadsheets add such tags by themselves, to keep a sheet British on a computer that is not. The text of the cell,
# which goes into a CSV or a web page, then has dollars, also on weeks, beds and children.
# Seen: SheetJS $1250.0 and $52.1, numfmt 1250.0 and 52.1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 xlsx@0.18.5 numfmt@4.0.1
cat >look.mjs <<'JS'
import assert from "node:assert";
import exceljs from "exceljs";
import { format } from "numfmt";
import xlsx from "xlsx";
const book = new exceljs.Workbook();
const sheet = book.addWorksheet("Weeks");
[1250, 52.1].forEach((value, at) => Object.assign(sheet.getCell(at + 1, 1), { value, numFmt: "[$-809]0.0" }));
const read = xlsx.read(await book.xlsx.writeBuffer());
const seen = xlsx.utils.sheet_to_csv(read.Sheets.Weeks).trim().split("\n");
const plain = [1250, 52.1].map((value) => format("[$-809]0.0", value));
console.log("SheetJS", ...seen);
console.log("numfmt ", ...plain);
assert.deepEqual([seen, plain], [["$1250.0", "$52.1"], ["1250.0", "52.1"]]);
JS
node look.mjs
