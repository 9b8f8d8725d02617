// The engine of Check, from its source: the pane fetches it as a part of its own, which has no door outside the page.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export function loadChecking() {
  require("../scripts/typescript.cjs");
  return require("../src/checking/printed-tables/index.ts");
}
