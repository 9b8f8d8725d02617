// node bench/documents.mjs FOLDER: the corpus' tables as documents that real programs make, against each table alone.
// Needs soffice, pandoc and a browser; writes the documents into FOLDER, and prints how many tables of each have the same findings.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? "documents-of-the-corpus");
const program = join(here, "dist-command-line", "placement-costing.js");
mkdirSync(folder, { recursive: true });

const inHtml = (text) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const cases = readdirSync(join(here, "test/corpus/seen"))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => {
    const text = readFileSync(join(here, "test/corpus/seen", name), "utf8");
    const [head = "", rest = ""] = text.split(/^--- table\n/m);
    const [rows = "", sentences = ""] = rest.split(/^--- sentences\n/m);
    const caption = /^caption: *(.*)$/m.exec(head)?.[1] ?? "";
    const cells = rows
      .trim()
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()));
    return { name: basename(name, ".txt"), caption, cells, sentences: sentences.trim().split("\n").filter(Boolean) };
  })
  .filter(({ cells }) => cells.length > 1 && cells[0].length > 1);

const tableHtml = ({ cells }) => {
  const width = Math.max(...cells.map((row) => row.length));
  const row = (one, tag) =>
    `<tr>${Array.from({ length: width }, (_, at) => `<${tag}${at > 0 ? ' align="right"' : ""}>${inHtml(one[at] ?? "")}</${tag}>`).join("")}</tr>`;
  return `<table border="1"><thead>${row(cells[0], "th")}</thead><tbody>${cells
    .slice(1)
    .map((one) => row(one, "td"))
    .join("")}</tbody></table>`;
};
const page = (body) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report</title></head><body>${body}</body></html>`;
const section = (one, at) =>
  `<h2>${inHtml(`Section ${one.name.replaceAll("-", " ")}`)}</h2><p>The figures of this section follow, as they were published, with what was said of them.</p><p>${inHtml(`Table ${at + 1}: ${one.caption}`)}</p>${tableHtml(one)}${one.sentences.map((sentence) => `<p>${inHtml(sentence)}</p>`).join("")}`;

const check = (args) => {
  try {
    return JSON.parse(
      execFileSync("node", [program, "check", ...args, "--json"], {
        encoding: "utf8",
        maxBuffer: 1e9,
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
  } catch (error) {
    return JSON.parse(error.stdout || "{}");
  }
};
const keyOf = ({ printed, shouldBe, kind }) => `${kind} ${printed.replace(/\s/g, "")} → ${(shouldBe ?? "").replace(/\s/g, "")}`;
// What only the whole document shows is no finding of one table.
const ofTable = (findings) =>
  findings
    .filter(({ kind }) => kind !== "printed-differently")
    .filter(({ table, place }) => table !== null && place.sentence === undefined)
    .map(keyOf)
    .sort()
    .join("; ");

const alone = cases.map((one, at) => {
  const file = join(folder, `alone-${one.name}.html`);
  writeFileSync(
    file,
    page(`<table><caption>${inHtml(`Table ${at + 1}: ${one.caption}`)}</caption>${tableHtml(one).replace(/^<table[^>]*>/, "")}`),
  );
  return ofTable(check([file]).findings ?? []);
});

const source = join(folder, "corpus.html");
writeFileSync(source, page(cases.map(section).join("\n")));
const office = (from, to, out) =>
  execFileSync(
    "soffice",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to, "--outdir", join(folder, out), from],
    { stdio: "ignore" },
  );
const pdf = (tagged) => `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
if (!process.argv.includes("--again")) {
  execFileSync("pandoc", [source, "-o", join(folder, "pandoc.docx")]);
  execFileSync("pandoc", [source, "-s", "--metadata", "title=Report", "-o", join(folder, "pandoc.html")]);
  office(source, "odt:writer8", "odt");
  const odt = join(folder, "odt", "corpus.odt");
  office(odt, "docx:MS Word 2007 XML", "libreoffice");
  office(odt, pdf(false), "untagged");
  office(odt, pdf(true), "tagged");
  // No lines around its cells: only the places of the words tell its columns.
  const plain = join(folder, "plain.html");
  writeFileSync(plain, readFileSync(source, "utf8").replaceAll('<table border="1">', "<table>"));
  office(plain, "odt:writer8", "odt");
  office(join(folder, "odt", "plain.odt"), pdf(false), "untagged");
  execFileSync(
    process.env.BROWSER_PATH ?? "chromium",
    ["--headless", "--no-sandbox", "--no-pdf-header-footer", `--print-to-pdf=${join(folder, "chromium.pdf")}`, source],
    { stdio: "ignore" },
  );
}
for (const name of [
  "corpus.html",
  "pandoc.html",
  "pandoc.docx",
  "libreoffice/corpus.docx",
  "tagged/corpus.pdf",
  "untagged/corpus.pdf",
  "untagged/plain.pdf",
  "chromium.pdf",
]) {
  const began = performance.now();
  const { findings = [], tables = 0 } = check([join(folder, name)]);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const differing = cases.flatMap((one, at) => {
    const here = ofTable(findings.filter(({ table }) => table === `Table ${at + 1}`));
    return here === alone[at] ? [] : [`  ${one.name}: alone “${alone[at]}”, here “${here}”`];
  });
  const share = ((100 * (cases.length - differing.length)) / cases.length).toFixed(1);
  console.log(
    `${name}: ${cases.length - differing.length} of ${cases.length} tables (${share} %) as alone; ${tables} tables read, ${seconds} s`,
  );
  if (process.argv.includes("--list")) console.log(differing.join("\n"));
}
