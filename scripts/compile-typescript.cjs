/** TypeScript as CommonJS, each file alone: for Jest and for scripts. Types are not checked here: `npm run typecheck` does that. */
const ts = require("typescript");

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: "preact",
  inlineSourceMap: true,
};

exports.compile = (text, fileName) => ts.transpileModule(text, { fileName, compilerOptions }).outputText;
