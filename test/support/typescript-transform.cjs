/** Jest's way to TypeScript. What it makes is kept in .cache/jest until the file, or how it is compiled, changes. */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { version } = require("typescript");
const { compile } = require("../../scripts/compile-typescript.cjs");

const compiler = readFileSync(require.resolve("../../scripts/compile-typescript.cjs"));

exports.process = (text, fileName) => ({ code: compile(text, fileName) });
exports.getCacheKey = (text, fileName) => createHash("sha256").update(compiler).update([version, fileName, text].join("\0")).digest("hex");
