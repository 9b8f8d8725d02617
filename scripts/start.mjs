// `npm start`: builds what has changed, serves it on this computer, and opens the workbench in the browser. With --built it serves what was built before.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import webpack from "webpack";
import { selfSigned, trusted } from "./certificate.mjs";
import { addressOf, serve } from "./serve.mjs";

const configurations = createRequire(import.meta.url)("../webpack.config.js")();

const wantedPort = Number(process.env.PORT ?? 3000);
if (!process.argv.includes("--built")) await build();
const authority = trusted();
const server = await serve({ port: wantedPort, certificate: authority ?? (await selfSigned()), orAnother: true });
const address = addressOf(server);
announce();
open(address);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);

/** webpack's cache in .cache/ makes every build after the first one quick. */
async function build() {
  console.log("Building (about a minute the first time, then a few seconds) …");
  const compiler = webpack(configurations);
  const stats = await new Promise((resolve, reject) => compiler.run((error, result) => (error ? reject(error) : resolve(result))));
  await new Promise((resolve) => compiler.close(resolve));
  if (!stats.hasErrors()) return;
  console.error(stats.toString({ preset: "errors-only", colors: process.stdout.isTTY }));
  console.error("\nThe build failed, so nothing was started.");
  process.exit(1);
}

function announce() {
  const { port } = server.address();
  if (port !== wantedPort && wantedPort !== 0) console.log(`Port ${wantedPort} is in use, so this runs on port ${port}.`);
  if (port !== 3000) console.log("Excel itself looks for the add-in on port 3000: free it before you try the add-in there.");
  if (authority === undefined)
    console.log(
      "The browser will warn once that it does not know this computer's certificate. Choose Advanced, then Continue to localhost: the page comes from your own computer.",
    );
  console.log(`\nThe workbench, a stand-in for Excel, is at ${address}\nNothing leaves this computer. Press Ctrl+C to stop.`);
}

function open(url) {
  const openers = { win32: ["cmd", ["/c", "start", "", url]], darwin: ["open", [url]] };
  const hasDisplay = process.platform in openers || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  if (!hasDisplay || process.env.CI || process.env.BROWSER === "none") return;
  const [command, args] = openers[process.platform] ?? ["xdg-open", [url]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log("(No browser could be opened from here: open the address above yourself.)"))
    .unref();
}

function stop() {
  server.close();
  server.closeAllConnections();
}
