// npm run bench: each function over many cells, as a ratio to its peers in the same run.
import { cpus } from "node:os";
import { cases } from "./cases.mjs";
import { loadFunctions } from "./functions.mjs";
import { measure } from "./measure.mjs";

const functions = loadFunctions();
const wanted = process.argv.slice(2);

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}; medians, in milliseconds\n`);
console.log(
  "| what | in one call | cell by cell | plain doubles | native formulas (HyperFormula) | one call ÷ doubles | native ÷ one call |",
);
console.log("|---|--:|--:|--:|--:|--:|--:|");

for (const { name, inOneCall, cellByCell, plainDoubles, nativeFormulas } of cases(functions)) {
  if (wanted.length > 0 && !wanted.some((word) => name.toLowerCase().includes(word.toLowerCase()))) continue;
  const [one, each, plain, native] = [inOneCall, cellByCell, plainDoubles, nativeFormulas].map((work) =>
    work === undefined ? null : measure(work),
  );
  const shown = (time) => (time === null ? "" : time.toFixed(time < 10 ? 2 : 0));
  const ratio = (top, bottom) => (top === null || bottom === null ? "" : (top / bottom).toFixed(1));
  console.log(`| ${[name, shown(one), shown(each), shown(plain), shown(native), ratio(one, plain), ratio(native, one)].join(" | ")} |`);
}
