// The built functions.js, loaded as Excel's runtime loads it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";

const here = fileURLToPath(new URL("..", import.meta.url));

class CustomFunctionsError extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export function loadFunctions(folder = here) {
  const file = join(folder, "dist", "functions.js");
  if (!existsSync(file)) throw new Error("dist/functions.js is not built: run npm run build");
  const functions = {};
  const ErrorCode = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
  };
  globalThis.CustomFunctions = { Error: CustomFunctionsError, ErrorCode, associate: (id, work) => (functions[id] = work) };
  runInThisContext(readFileSync(file, "utf8"), { filename: file });
  return functions;
}
