// Writes the golden files with one row of figures a line: each value is in one line unless it holds rows, which are lists within a list.
// `npm run format` runs it; with --check, as in `npm run lint`, it writes nothing and fails where a file has another form.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../test/golden/", import.meta.url));
const stale = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ file: folder + name, text: readFileSync(folder + name, "utf8") }))
  .map(({ file, text }) => ({ file, text, formatted: `${opened(JSON.parse(text), "")}\n` }))
  .filter(({ text, formatted }) => text !== formatted);

if (process.argv.includes("--check")) {
  for (const { file } of stale) console.error(`${file} is not one row a line. Run: npm run format`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else for (const { file, formatted } of stale) writeFileSync(file, formatted);

function opened(value, indent) {
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => written(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${written(item, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.map((line) => inner + line).join(",\n")}\n${indent}${close}`;
}

function written(value, indent) {
  return holdsRows(value) ? opened(value, indent) : inOneLine(value);
}

function holdsRows(value) {
  return isObject(value) && Object.values(value).some((item) => (Array.isArray(value) && Array.isArray(item)) || holdsRows(item));
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

function inOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
    .join(", ")} }`;
}
