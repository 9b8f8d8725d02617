// The checker, from its source: its built bundle can only be loaded by the pane.
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

const here = fileURLToPath(new URL("..", import.meta.url));

export function loadChecking(folder = here) {
  require("../scripts/typescript.cjs");
  return require(join(folder, "src", "checking", "printed-tables", "index.ts"));
}
