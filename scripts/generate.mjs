// Writes what is made from the declarations: src/functions/functions.ts, docs/reference/, docs/method.md and docs/tables-in-pictures.md. With --check it writes nothing and fails when one is stale.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { functionsSource } = require("./generate/functions-source.ts");
const { methods } = require("./generate/methods.ts");
const { reference } = require("./generate/reference.ts");
const { tablesInPictures } = require("./generate/tables-in-pictures.ts");
const { tablesReference } = require("./generate/tables-reference.ts");
const { catalogue } = require("../src/tables/catalogue.ts");

const tables = await Promise.all(catalogue.map(({ load }) => load()));
const root = fileURLToPath(new URL("..", import.meta.url));
const referenceFolder = join(root, "docs", "reference");
const fresh = new Map([
  [join(root, "src", "functions", "functions.ts"), functionsSource()],
  ...[...reference()].map(([name, text]) => [join(referenceFolder, name), text]),
  [join(root, "docs", "method.md"), methods(tables)],
  [join(referenceFolder, "tables.md"), tablesReference(tables)],
  [join(root, "docs", "tables-in-pictures.md"), tablesInPictures(tables)],
]);

const written = existsSync(referenceFolder) ? readdirSync(referenceFolder).map((name) => join(referenceFolder, name)) : [];
const orphans = written.filter((file) => !fresh.has(file));
const stale = [...fresh].filter(([file, text]) => !existsSync(file) || readFileSync(file, "utf8") !== text).map(([file]) => file);

if (process.argv.includes("--check")) {
  for (const file of stale) console.error(`stale: ${file}`);
  for (const file of orphans) console.error(`made from nothing: ${file}`);
  if (stale.length + orphans.length > 0) {
    console.error("Run: npm run generate");
    process.exit(1);
  }
  console.log(`${fresh.size} generated files are fresh`);
} else {
  for (const file of stale) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, fresh.get(file));
  }
  console.log(stale.length === 0 ? "Nothing to do" : `Wrote ${stale.length} files`);
  for (const file of orphans) console.log(`Made from nothing, delete it: ${file}`);
}
