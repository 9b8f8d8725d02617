// node make-word.mjs DOCUMENT.xml OUT.docx: a main part in the smallest package that Word's format allows, for LibreOffice to open and save.
import { readFileSync, writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const [main, out] = process.argv.slice(2);
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
writeFileSync(
  out,
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": readFileSync(main),
  }),
);
