// npm run bench: each function over many cells, beside its peers in the same run. `npm run bench -- share` measures some.
// `npm run bench -- --against REV` compares with that revision instead, in pairs.
import { cpus } from "node:os";
import { compareWith } from "./against.mjs";
import { agree } from "./agree.mjs";
import { measureBlocking } from "./blocking.mjs";
import { cases } from "./cases/index.mjs";
import { loadFunctions } from "./functions.mjs";
import { measure, measureRatio } from "./measure.mjs";
import { measurePreviews } from "./preview.mjs";
import { measureChecks } from "./printed-tables.mjs";
import { measureStartUp } from "./start-up.mjs";

const given = process.argv.slice(2);
const against = given[0] === "--against" ? given.splice(0, 2)[1] : undefined;
const wanted = given.map((word) => word.toLowerCase());
const isWanted = (what) => wanted.length === 0 || wanted.some((word) => what.toLowerCase().includes(word));
const headings = [
  "what",
  "how many",
  "in one call",
  "cell by cell",
  "plain doubles",
  "native formulas",
  "one call ÷ doubles",
  "native ÷ one call",
  "twice as many",
];

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`);
if (against === undefined) await measureAll();
else printComparison(against, await compareWith(against, isWanted));

async function measureAll() {
  console.log("Milliseconds, the least of several runs\n");
  printRows([headings]);
  const functions = loadFunctions();
  for (const one of cases.filter(({ what }) => isWanted(what))) console.log(row(measuredRow(functions, one)));
  if (isWanted("printed tables")) console.log(`\n${checkWords(measureChecks())}`);
  if (isWanted("start-up")) console.log(`\n${startUpWords(await measureStartUp())}`);
  if (isWanted("preview")) console.log(`\n${previewWords(await measurePreviews())}`);
  if (isWanted("blocking")) console.log(`\n${blockingTable(await measureBlocking())}`);
}

function printComparison(revision, lines) {
  console.log(`Milliseconds here and at ${revision}, run in turn: medians of pairs, and the median of their ratios\n`);
  printRows([
    ["what", "here", revision, "here ÷ there"],
    ...lines.map(({ what, here, there, ratio }) => [what, threeDigits(here), threeDigits(there), threeDigits(ratio)]),
  ]);
}

/** The first is the headings. */
function printRows([first, ...others]) {
  for (const cells of [first, first.map((_, column) => (column === 0 ? "---" : "--:")), ...others]) console.log(row(cells));
}

function measuredRow(functions, { what, size, prepare }) {
  const { tolerance, noNativeFormulas, ...ways } = prepare(functions, size);
  agree(what, ways, tolerance);
  const { inOneCall, cellByCell, plainDoubles, nativeFormulas } = mapped(ways, measure);
  const [our, twice] = [ways, prepare(functions, 2 * size)].map((given) => given.inOneCall ?? given.cellByCell);
  return [
    what,
    size.toLocaleString("en-GB"),
    threeDigits(inOneCall),
    threeDigits(cellByCell),
    threeDigits(plainDoubles),
    noNativeFormulas ?? threeDigits(nativeFormulas),
    threeDigits(measureRatio(our, ways.plainDoubles)),
    // Of the least times: in turn, what runs after HyperFormula would pay for clearing its memory away.
    threeDigits(nativeFormulas / (inOneCall ?? cellByCell)),
    `× ${threeDigits(measureRatio(twice, our))}`,
  ];
}

function checkWords({ first, checks }) {
  const lines = checks.map(
    ({ what, checked: time, plainDoubles, nativeFormulas, twice }) =>
      `${what} ${threeDigits(time)} ms, ${threeDigits(time / plainDoubles)} times adding it up in plain doubles, × ${threeDigits(nativeFormulas / time)} in native ` +
      `formulas; with twice the rows × ${threeDigits(twice / time)}`,
  );
  return `Check of printed tables, from text to findings: ${lines.join(".\n")}.\nThe very first, with what is compiled meanwhile: ${threeDigits(first)} ms of processor time`;
}

function startUpWords({ empty, withFunctions, pane, registered, kilobytes }) {
  return (
    `Start-up in a browser: ${registered} functions of ${threeDigits(kilobytes)} kB gzip are registered ${threeDigits(withFunctions)} ms after the page was ` +
    `asked for, which takes ${threeDigits(empty)} ms without them: ${threeDigits(withFunctions - empty)} ms more, × ${threeDigits(withFunctions / empty)}.\n` +
    `The pane's first button can be pressed ${threeDigits(pane)} ms after its page was asked for`
  );
}

function previewWords({ short, long, worst }) {
  return (
    `Preview in a browser, from a changed figure to the screen: a contract of 30 years and 200 beds ${threeDigits(long)} ms in the median ` +
    `(${threeDigits(worst)} at most), the published one of 8 years ${threeDigits(short)} ms: × ${threeDigits(long / short)} for × 3.75 the months.`
  );
}

function blockingTable(tables) {
  const steps = Object.keys(tables[0]).filter((key) => key !== "what");
  const lines = tables.map((table) => row([table.what, ...steps.map((step) => threeDigits(table[step]))]));
  return [
    "Longest that the pane is kept from drawing and hearing keys, in milliseconds of processor time, the least of several runs",
    "",
    row(["table", ...steps]),
    row(["---", ...steps.map(() => "--:")]),
    ...lines,
  ].join("\n");
}

function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** Only three digits are the same in another run. */
function threeDigits(figure) {
  return figure >= 0 ? figure.toFixed(figure < 10 ? 2 : figure < 100 ? 1 : 0) : "";
}

function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
