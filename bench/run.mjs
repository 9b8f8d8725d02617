// npm run bench: each function over many cells, beside its peers in the same run. `npm run bench -- share` measures some.
import { cpus } from "node:os";
import { agree } from "./agree.mjs";
import { cases } from "./cases/index.mjs";
import { loadFunctions } from "./functions.mjs";
import { measure } from "./measure.mjs";
import { measureStartUp } from "./start-up.mjs";

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
const functions = loadFunctions();

console.log(
  `${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}; milliseconds, the least of several runs\n`,
);
const headings = [
  "what",
  "how many",
  "in one call",
  "cell by cell",
  "plain doubles",
  "native formulas",
  "÷ doubles",
  "native ÷",
  "four times as many",
];
console.log(row(headings));
console.log(row(headings.map((_, column) => (column === 0 ? "---" : "--:"))));

for (const { what, size, prepare } of cases) {
  if (wanted.length > 0 && !wanted.some((word) => what.toLowerCase().includes(word))) continue;
  const { inOneCall, cellByCell, plainDoubles, nativeFormulas, tolerance, noNativeFormulas } = prepare(functions, size);
  const ways = Object.fromEntries(Object.entries({ inOneCall, cellByCell, plainDoubles, nativeFormulas }).filter(([, work]) => work));
  agree(what, ways, tolerance);
  const time = Object.fromEntries(Object.entries(ways).map(([way, work]) => [way, measure(work)]));
  const ours = time.inOneCall ?? time.cellByCell;
  const quarter = prepare(functions, size / 4);
  console.log(
    row([
      what,
      size.toLocaleString("en-GB"),
      shown(time.inOneCall),
      shown(time.cellByCell),
      shown(time.plainDoubles),
      noNativeFormulas ?? shown(time.nativeFormulas),
      shown(ours / time.plainDoubles),
      shown(time.nativeFormulas / ours),
      `× ${shown(ours / measure(quarter.inOneCall ?? quarter.cellByCell))}`,
    ]),
  );
}

if (wanted.length === 0 || wanted.includes("start-up")) {
  const { empty, functions, registered, kilobytes } = await measureStartUp();
  console.log(
    `\nStart-up in a browser, functions.js of ${shown(kilobytes)} kB gzip: ${registered} functions registered ${shown(functions)} ms after ` +
      `the page was asked for, ${shown(empty)} ms without them: ${shown(functions - empty)} ms, × ${shown(functions / empty)}`,
  );
}

/** Three digits are as many as another run gives again. */
function shown(figure) {
  return figure >= 0 ? figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0) : "";
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
