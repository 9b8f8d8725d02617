/** nginx on a release, with the settings that the release has for it. */
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { ownFolder, remove } from "./made-release";
import { eventually } from "./eventually";

const root = join(__dirname, "..", "..");

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The development server's. */
function certificate(): { readonly key: string; readonly cert: string } {
  const say = 'const { selfSigned } = await import("./scripts/certificate.mjs"); console.log(JSON.stringify(await selfSigned()));';
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", say], { cwd: root, encoding: "utf8" });
  return JSON.parse(stdout) as { key: string; cert: string };
}

/**
 * The release's own settings, with the three places filled in that the guide names. Beside the add-in the server gives the workbench, which
 * frames the pane as Excel on the web does: so it is allowed to.
 */
export async function serveByNginx(release: string, port: number): Promise<{ close(): Promise<void> }> {
  const folder = ownFolder("nginx");
  const at = (name: string): string => join(folder, name);
  const { key, cert } = certificate();
  writeFileSync(at("key.pem"), key, { mode: 0o600 });
  writeFileSync(at("cert.pem"), cert);
  const filledIn = readFileSync(join(release, "nginx.conf"), "utf8")
    .replace("/etc/ssl/certs/placement-costing.pem", at("cert.pem"))
    .replace("/etc/ssl/private/placement-costing.key", at("key.pem"))
    .replace("/var/www/placement-costing/", `${release}/site/`)
    .replaceAll("frame-ancestors https:", "frame-ancestors 'self' https:")
    .replace(
      /\}\n$/,
      `    location /workbench/ { alias ${root}/dist-workbench/; types { text/html html; text/javascript js; application/json json; } }\n}\n`,
    );
  writeFileSync(at("add-in.conf"), filledIn);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${at(kind)};`);
  writeFileSync(
    at("nginx.conf"),
    [
      ...(process.getuid?.() === 0 ? ["user root;"] : []),
      "daemon off;",
      "worker_processes 1;",
      `pid ${at("pid")};`,
      "events {}",
      `http { access_log off; ${temporary.join(" ")} include ${at("add-in.conf")}; }`,
    ].join("\n"),
  );
  const nginx = spawn(process.env["NGINX_PATH"] ?? "/usr/sbin/nginx", ["-e", "stderr", "-c", at("nginx.conf")], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  nginx.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = new Promise<void>((resolve) => nginx.once("exit", () => resolve()));
  await eventually(async () => {
    if (nginx.exitCode !== null) expect(`nginx has ended: ${said}`).toBe("");
    expect(await answers(port)).toBe(true);
  });
  return {
    async close() {
      nginx.kill("SIGTERM");
      await ended;
      remove(folder);
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "localhost", () => {
      socket.destroy();
      resolve(true);
    }).once("error", () => resolve(false));
  });
