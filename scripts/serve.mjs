// Serves the built add-in, the workbench and Microsoft's office.js (from node_modules, unmodified) over https on localhost.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { selfSigned } from "./certificate.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const officeOnTheNet = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The browser caches nothing, so that it shows what was just built. */
const folder = (path) => sirv(join(root, path), { dev: true, dotfiles: false });
const addIn = folder("dist");
const mounts = [
  ["/workbench/", folder("dist-workbench")],
  ["/office/", folder("node_modules/@microsoft/office-js/dist")],
];

function answer(request, response) {
  const { pathname } = new URL(request.url, "https://localhost");
  const missing = () => response.writeHead(404, { "content-type": "text/plain" }).end(`There is no ${pathname} here.`);
  if (pathname === "/") return response.writeHead(302, { location: "/workbench/" }).end();
  if (pathname === "/taskpane.html" && existsSync(join(root, "dist/taskpane.html"))) return taskpane(response);
  for (const [prefix, serveFolder] of mounts)
    if (pathname.startsWith(prefix)) {
      request.url = request.url.slice(prefix.length - 1);
      return serveFolder(request, response, missing);
    }
  return addIn(request, response, missing);
}

/** In development office.js comes from the npm package, so that the page also works offline. */
function taskpane(response) {
  const page = readFileSync(join(root, "dist/taskpane.html"), "utf8").replaceAll(officeOnTheNet, "/office/office.js");
  response.writeHead(200, { "content-type": "text/html;charset=utf-8", "cache-control": "no-store" }).end(page);
}

/**
 * Resolves to a listening server. When the port is taken, and `orAnother`, the next free one is used.
 * @param {{ port?: number, certificate?: { key: string, cert: string }, orAnother?: boolean }} options
 */
export async function serve({ port = 0, certificate, orAnother = false } = {}) {
  const server = createServer(certificate ?? (await selfSigned()), answer);
  const listen = (chosenPort) =>
    new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(chosenPort, "localhost", () => resolve(server.off("error", reject)));
    });
  try {
    return await listen(port);
  } catch (error) {
    if (error.code !== "EADDRINUSE" || !orAnother) throw error;
    return listen(0);
  }
}

export const addressOf = (server) => `https://localhost:${server.address().port}/`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await serve({ port: Number(process.env.PORT ?? 3000) });
  console.log(addressOf(server));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
}
