/**
 * `npm run start:excel` builds and serves the add-in and opens Excel with it; `npm run stop:excel` takes it out of Excel again.
 * Both are for a Windows or Mac computer with Excel on it; elsewhere `npm start` opens the workbench instead.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { trusted } from "./certificate.mjs";
import { addressOf, serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const manifest = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const port = 3000;

const actions = { start, stop };
const action = actions[process.argv[2]];

try {
  if (!action) throw new Error("Say start or stop: npm run start:excel, or npm run stop:excel.");
  if (process.platform !== "win32" && process.platform !== "darwin")
    throw new Error(
      "Excel runs on Windows and Mac only, so it cannot be started here. Use npm start: it opens the workbench, a stand-in for Excel.",
    );
  await action();
} catch (error) {
  console.error(
    error.code === "EADDRINUSE" ? `Port ${port} is in use. Stop what runs there (npm start, perhaps), then try again.` : error.message,
  );
  process.exitCode = 1;
}

async function start() {
  // Excel looks for the add-in where the manifest says, and refuses a page whose certificate the computer does not trust.
  const certificate = trusted();
  if (!certificate)
    throw new Error(
      "Excel needs a certificate for https://localhost that this computer trusts. Run npm run start:excel in a terminal and answer Yes when asked.",
    );
  const build = spawnSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--config-name", "addin"], { stdio: "inherit" });
  if (build.status !== 0) throw new Error("The build failed, so nothing was started.");
  const server = await serve({ port, certificate });
  console.log(`Serving the add-in at ${addressOf(server)}. Starting Excel …`);
  try {
    const { startDebugging, AppType } = require("office-addin-debugging");
    await startDebugging(manifest, { appType: AppType.Desktop, app: "excel", enableDebugging: false, enableLiveReload: false });
  } catch (error) {
    server.close();
    throw error;
  }
  console.log("\nIn Excel: Home, Placement Costing, Tables. Keep this running; press Ctrl+C when you are done, then npm run stop:excel.");
}

async function stop() {
  const { stopDebugging } = require("office-addin-debugging");
  await stopDebugging(manifest);
  console.log("The add-in is out of Excel.");
}
