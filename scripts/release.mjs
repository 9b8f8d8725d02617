/**
 * `npm run release -- --base https://addins.example.gov.uk/placement-costing/ --out release`: all that an administrator needs to host the
 * add-in at that address, in a folder. The same sources and the same address give the same bytes, in any folder, on any day.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { archive } from "./release/archive.mjs";
import { billOfMaterials } from "./release/bill-of-materials.mjs";
import { bundledPackages, licencesInCode } from "./release/bundled-packages.mjs";
import { misfits } from "./release/check-manifest.mjs";
import { documents } from "./release/documents.mjs";
import { azureSettings, nginxSettings } from "./release/hosting.mjs";
import { licencesText } from "./release/licences.mjs";
import { unifiedManifest } from "./release/unified-manifest.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

const usage = `npm run release -- --base URL --out DIR [--office onecdn]

  --base URL     where the files will be: an https address that ends in a slash
  --out DIR      a folder that is not there yet, or is empty
  --office NAME  where the pane loads Office.js from: appsforoffice (the default) or onecdn`;

/** A sentence for the person at the keyboard. */
class Refusal extends Error {}

function wanted() {
  const { officeAddresses } = require("../webpack.config.js");
  let values;
  try {
    ({ values } = parseArgs({ options: { base: { type: "string" }, out: { type: "string" }, office: { type: "string" } } }));
  } catch (error) {
    throw new Refusal(`${error.message.split(". ")[0]}.`);
  }
  const { base, out, office = "appsforoffice" } = values;
  if (base === undefined || !/^https:\/\/[^/?#\s"&<>\\]+\/([^?#\s"&<>\\]*\/)?$/.test(base) || !URL.canParse(base))
    throw new Refusal(
      `Say where the files will be, with --base and an https address that ends in "/"${base === undefined ? "" : ` (it is ${base})`}.`,
    );
  if (new URL(base).href !== base) throw new Refusal(`Write the address as a browser does: ${new URL(base).href}`);
  if (out === undefined) throw new Refusal("Say where the release goes, with --out and a folder.");
  if (existsSync(out) && readdirSync(out).length > 0)
    throw new Refusal(`${out} has files in it, and nothing was written. Name another folder.`);
  if (!Object.hasOwn(officeAddresses, office))
    throw new Refusal(`Office.js comes from ${Object.keys(officeAddresses).join(" or ")}, not from ${office}.`);
  return { base, out, office };
}

/** @returns {Promise<Record<string, string | Uint8Array>>} each file by its path */
async function release(base, office) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  // First, as it is quick: a link that leads nowhere is told at once.
  const pages = documents(root);
  const { files: built, stats } = await build(base, office);
  const packages = bundledPackages(stats, root);
  const licences = licencesText(packages, licencesInCode(stats));

  const { "manifest.xml": xml, ...served } = built;
  const manifest = unifiedManifest({ xml: xml.toString(), functions: JSON.parse(served["functions.json"]), base, version });
  const wrong = misfits(manifest);
  if (wrong.length > 0) throw new Error(`The unified manifest does not fit Microsoft's schema:\n  ${wrong.join("\n  ")}`);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  const icons = Object.fromEntries(["color.png", "outline.png"].map((name) => [name, served[`assets/unified/${name}`]]));
  for (const name of Object.keys(served)) if (name.startsWith("assets/unified/")) delete served[name];

  const site = { ...served, ...under("docs/", pages), "THIRD-PARTY-LICENCES.txt": licences };
  const page = served["taskpane.html"].toString();
  const hosting = { base, page, checkPage: served["check.html"].toString() };
  const files = {
    ...under("site/", { ...site, "staticwebapp.config.json": json(azureSettings(hosting)) }),
    "manifest.xml": xml,
    "unified/manifest.json": json(manifest),
    "unified/placement-costing.zip": archive({ "manifest.json": Buffer.from(json(manifest)), ...icons }),
    "nginx.conf": nginxSettings(hosting),
    "sbom.cdx.json": json(billOfMaterials(packages, { version, lock })),
    "THIRD-PARTY-LICENCES.txt": licences,
    "RELEASE-NOTES.md": notes({ version, base, office }),
  };
  const named = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = named.map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`).join("");
  return { ...Object.fromEntries(named), SHA256SUMS: sums };
}

const under = (folder, files) => Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}${name}`, content]));

/** The add-in's own build, in a folder that is gone afterwards: `dist/` stays as it is. */
async function build(base, office) {
  const webpack = require("webpack");
  const [addIn] = require("../webpack.config.js")({ base, office, release: true });
  const folder = mkdtempSync(join(root, ".cache-release-"));
  const compiler = webpack({ ...addIn, output: { ...addIn.output, path: folder }, cache: false });
  try {
    const stats = await new Promise((done, fail) => compiler.run((error, result) => (error ? fail(error) : done(result))));
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
    return {
      stats,
      files: Object.fromEntries(filesIn(folder).map((file) => [relative(folder, file).split(sep).join("/"), readFileSync(file)])),
    };
  } finally {
    await new Promise((done) => compiler.close(done));
    rmSync(folder, { recursive: true, force: true });
  }
}

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** What is in the folder, what to do with it, and what has changed, from the changelog. */
function notes({ version, base, office }) {
  const { officeAddresses } = require("../webpack.config.js");
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const sections = [...changelog.matchAll(/^## \[([^\]]+)\].*\n([^]*?)(?=^## |$(?![^]))/gm)];
  const [, , changes] = sections.find(([, name]) => name === version) ?? sections.find(([, name]) => name === "Unreleased") ?? ["", "", ""];
  return `# Placement Costing ${version}, for ${base}

| file | what to do with it |
| --- | --- |
| \`site/\` | put all of it at ${base} |
| \`nginx.conf\` | the server's settings for nginx, with the headers; \`site/staticwebapp.config.json\` is the same for Azure Static Web Apps |
| \`manifest.xml\` | upload it in the Microsoft 365 admin centre: it works in every Excel that the add-in supports |
| \`unified/placement-costing.zip\` | the unified manifest instead, for Microsoft 365 alone. Upload one of the two, never both |
| \`SHA256SUMS\` | \`sha256sum --check SHA256SUMS\` in this folder |
| \`sbom.cdx.json\` | the packages of others in it, in CycloneDX 1.6 |
| \`THIRD-PARTY-LICENCES.txt\` | their licences in full |

Office.js comes from ${officeAddresses[office]}.

The administrator's guide is \`site/docs/administrator-guide.html\`.

## What has changed

${changes.trim()}
`;
}

try {
  const { base, out, office } = wanted();
  const made = await release(base, office);
  const folder = resolve(out);
  // All or nothing: a release that breaks off leaves no half of itself.
  mkdirSync(dirname(folder), { recursive: true });
  const beside = mkdtempSync(join(dirname(folder), ".release-"));
  for (const [name, content] of Object.entries(made)) {
    mkdirSync(dirname(join(beside, name)), { recursive: true });
    writeFileSync(join(beside, name), content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
  console.log(`${Object.keys(made).length} files for ${base} are in ${out}. Read RELEASE-NOTES.md there first.`);
} catch (error) {
  console.error(error instanceof Refusal ? `${error.message}\n\n${usage}` : error.message);
  process.exitCode = 2;
}
