// Lets a script require the project's TypeScript.
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { compile } = require("./compile-typescript.cjs");

for (const extension of [".ts", ".tsx"])
  Module._extensions[extension] = (module, fileName) => module._compile(compile(readFileSync(fileName, "utf8"), fileName), fileName);
