#!/usr/bin/env bash
# LibreOffice saves a workbook's task panes without the add-ins that they show.
#
# One would guess: what a program does not know of an .xlsx it drops whole, or keeps whole. The list of task panes
# (xl/webextensions/taskpanes.xml) does nothing but name the add-ins, with what each keeps in the workbook
# (webextension1.xml).
# What happens: the list stays, named from the package's relationships as before; the add-in and all it kept are gone.
# Seen with: LibreOffice 7.4.7, fflate 0.8.3.
# Why it matters: an Office add-in keeps its settings there (what a table was made of, who signed it). A council that
# opens the workbook in LibreOffice and saves it loses them without a word, and the file still looks as if it had an
# add-in.
# Seen:
#   before: xl/webextensions/taskpanes.xml xl/webextensions/webextension1.xml, key kept: 1
#   after:  xl/webextensions/taskpanes.xml, key kept: 0
set -euo pipefail
command -v soffice >/dev/null || { echo "This needs LibreOffice."; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3
cat >make.mjs <<'JS'
import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relations = (all) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const web = "http://schemas.microsoft.com/office/2011/relationships";
const parts = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
  "_rels/.rels": relations([
    [`${office}/officeDocument`, "xl/workbook.xml"],
    [`${web}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
  ]),
  "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="Savings" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations([[`${office}/worksheet`, "worksheets/sheet1.xml"]]),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>`,
  "xl/webextensions/taskpanes.xml": `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="${office}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relations([[`${web}/webextension`, "webextension1.xml"]]),
  "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{11111111-2222-4333-8444-555555555555}"><we:reference id="11111111-2222-4333-8444-555555555555" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties><we:property name="signed" value="&quot;C. Dean&quot;"/></we:properties><we:bindings/><we:snapshot xmlns:r="${office}"/></we:webextension>`,
};
writeFileSync("before.xlsx", zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]))));
JS
cat >look.mjs <<'JS'
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
const parts = unzipSync(readFileSync(process.argv[2]));
const names = Object.keys(parts).filter((name) => /^xl\/webextensions\/[^/]+\.xml$/.test(name));
console.log(`${names.sort().join(" ")}, key kept: ${names.filter((name) => strFromU8(parts[name]).includes("C. Dean")).length}`);
JS
node make.mjs
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to xlsx --outdir after before.xlsx >/dev/null 2>&1
before=$(node look.mjs before.xlsx)
after=$(node look.mjs after/before.xlsx)
echo "before: $before"
echo "after:  $after"
[ "$before" = 'xl/webextensions/taskpanes.xml xl/webextensions/webextension1.xml, key kept: 1' ]
[ "$after" = 'xl/webextensions/taskpanes.xml, key kept: 0' ]
