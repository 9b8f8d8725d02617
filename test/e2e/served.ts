import { spawn } from "node:child_process";

/** The development server on a free port, in a process of its own. */
export async function serveWorkbench(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = spawn(process.execPath, ["scripts/serve.mjs"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim()));
    server.once("exit", (code) => reject(new Error(`the server ended with ${String(code)}`)));
  });
  return {
    origin,
    async close() {
      server.kill();
      await ended;
    },
  };
}
