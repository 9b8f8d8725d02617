// The checker, from its source: its built bundle can only be loaded by the pane.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export function loadChecking() {
  require("../scripts/typescript.cjs");
  return require("../src/checking/printed-tables/index.ts");
}
