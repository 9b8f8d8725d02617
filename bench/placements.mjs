// npm run bench:placements: a made-up return of 100,000 and of 1,000,000 episodes with prices, read by the command line; and the same
// file with nothing done but telling its lines and cells apart. Each in a process of its own, in turn; the least of three runs.
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "placement-costing-placements-"));
const program = join(here, "dist-command-line", "placement-costing.js");
const runs = 3;
const [fewer, more] = [100_000, 1_000_000];

const twoDigits = (number) => String(number).padStart(2, "0");
/** Four episodes a child with all thirteen columns of the return: joins, gaps, overlaps and open ends; two of five are residential. */
async function writeEpisodes(path, rows) {
  const file = createWriteStream(path);
  file.write("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
  for (let row = 0; row < rows; row++) {
    const [turn, day, month] = [row % 4, twoDigits(1 + (row % 28)), twoDigits(1 + ((row >> 2) % 12))];
    const [begins, ends] = [
      `${day}/${month}/${2018 + turn}`,
      turn === 3 ? "" : `${twoDigits(1 + ((row + 1) % 28))}/${month}/${2019 + turn}`,
    ];
    const type = ["K2", "U1", "U4", "K2", "H5"][row % 5];
    if (!file.write(`${1_000_000 + (row >> 2)},${begins},S,C2,N1,${type},PR${row % 6},${ends},X1,LIAII,AB1 2,CD3 4,SC${row % 3000}\n`))
      await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const usage = join(folder, "usage.cjs");
writeFileSync(
  usage,
  `process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require("node:fs").writeFileSync(${JSON.stringify(join(folder, "usage.json"))}, JSON.stringify({ ms: (userCPUTime + systemCPUTime) / 1000, mb: maxRSS / 1024 })); });`,
);
const parser = join(folder, "parse.mjs");
// The package by itself, as it reads a stream.
writeFileSync(
  parser,
  `import { createReadStream } from "node:fs";
import papaparse from ${JSON.stringify(pathToFileURL(createRequire(import.meta.url).resolve("papaparse")).href)};
let cells = 0;
papaparse.parse(createReadStream(process.argv[2], { encoding: "utf8" }), {
  delimiter: ",",
  chunk: ({ data }) => {
    for (const line of data) cells += line.length;
  },
  complete: () => console.log(cells),
});`,
);

function measured(args) {
  execFileSync(process.execPath, ["--require", usage, ...args], { stdio: "ignore" });
  return JSON.parse(readFileSync(join(folder, "usage.json"), "utf8"));
}

try {
  const prices = join(folder, "prices.csv");
  writeFileSync(prices, `URN,From,To,£ a week\n${Array.from({ length: 3000 }, (_, home) => `SC${home},,,${4000 + home}`).join("\n")}\n`);
  const found = {};
  for (const rows of [fewer, more]) {
    const file = join(folder, `${rows}.csv`);
    await writeEpisodes(file, rows);
    const all = Array.from({ length: runs }, () => ({
      parse: measured([parser, file]),
      whole: measured([program, "placements", file, "--prices", prices, "--format", "csv", "--out", join(folder, "out.csv"), "--force"]),
    }));
    const least = (what) => Math.min(...all.map((one) => one[what].ms));
    found[rows] = { parse: least("parse"), whole: least("whole"), mb: Math.max(...all.map(({ whole }) => whole.mb)) };
    const { parse, whole, mb } = found[rows];
    console.log(
      `${rows.toLocaleString("en-GB")} episodes: ${Math.round(parse)} ms only to parse, ${Math.round(whole)} ms in all (× ${(whole / parse).toFixed(2)}), ${Math.round(mb)} MB at most`,
    );
  }
  const start = measured([program, "--version"]).ms;
  console.log(
    `Ten times as many take × ${((found[more].whole - start) / (found[fewer].whole - start)).toFixed(2)}, beyond ${Math.round(start)} ms to start`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
