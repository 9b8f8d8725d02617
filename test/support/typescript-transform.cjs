/** Jest's way to TypeScript. What it makes is kept in .cache/jest until the file, or how it is compiled, changes. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { version } = require("typescript/package.json");

const compiler = [require.resolve("../../scripts/compile-typescript.cjs"), __filename].map((file) => readFileSync(file, "utf8")).join("");

/** TypeScript leaves a file called .mjs a module, whatever it is asked for. Where a module stands is known to modules alone: pdf.js asks only to draw. */
exports.process = (text, fileName) => ({
  // Loading TypeScript takes longer than many a file of tests, and what is in the cache needs none.
  code: require("../../scripts/compile-typescript.cjs").compile(
    fileName.endsWith(".mjs") ? text.replaceAll("import.meta.url", '"file:///"') : text,
    fileName.replace(/\.mjs$/, ".js"),
  ),
});
exports.getCacheKey = (text, fileName) => createHash("sha256").update(compiler).update([version, fileName, text].join("\0")).digest("hex");
