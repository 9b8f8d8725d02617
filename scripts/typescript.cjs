// Lets a script require the project's TypeScript. Types are not checked here: `npm run typecheck` does that.
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const ts = require("typescript");

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "preact",
};

for (const extension of [".ts", ".tsx"])
  Module._extensions[extension] = (module, fileName) => {
    const { outputText } = ts.transpileModule(readFileSync(fileName, "utf8"), { fileName, compilerOptions });
    module._compile(outputText, fileName);
  };
