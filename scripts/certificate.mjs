// A certificate for https://localhost: one this computer trusts where that can be had, otherwise one made here.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "selfsigned";

const kept = fileURLToPath(new URL("../.certificate/localhost.json", import.meta.url));
const day = 24 * 60 * 60 * 1000;

/** Kept in .certificate/ and renewed when it is about to expire. The browser warns of it once. */
export async function selfSigned() {
  const found = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : undefined;
  if (found !== undefined && found.until > Date.now() + day) return found;
  const until = Date.now() + 365 * day;
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(until),
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  const pair = { key: made.private, cert: made.cert, until };
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, JSON.stringify(pair), { mode: 0o600 });
  return pair;
}

/**
 * Microsoft's tool adds a certificate authority that Windows or the Mac trusts, after asking the person at the keyboard.
 * It is not tried where nobody could answer, nor on Linux, where it needs an administrator.
 * @returns the pair, or undefined
 */
export function trusted() {
  const mayAsk = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
  if (!mayAsk || (process.platform !== "win32" && process.platform !== "darwin")) return undefined;
  console.log(
    "Preparing a certificate for https://localhost. If this computer asks whether to trust it, choose Yes: it is only for this computer.",
  );
  const install = `require("office-addin-dev-certs").ensureCertificatesAreInstalled().catch((error) => { console.error(error.message); process.exit(1); })`;
  const { status } = spawnSync(process.execPath, ["-e", install], {
    cwd: dirname(dirname(kept)),
    stdio: ["inherit", "ignore", "inherit"],
    timeout: 120_000,
  });
  if (status !== 0) return undefined;
  const read = (name) => readFileSync(join(homedir(), ".office-addin-dev-certs", name), "utf8");
  return { key: read("localhost.key"), cert: read("localhost.crt") };
}
