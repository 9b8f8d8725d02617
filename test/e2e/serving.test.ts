/** The development server, and `npm start` that runs it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { get } from "node:https";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { serveWorkbench } from "./served";

type Answer = { status: number; type: string; location: string; body: string };

function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response: IncomingMessage) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          location: response.headers.location ?? "",
          body,
        }),
      );
    }).on("error", reject);
  });
}

describe("the server", () => {
  let server: Awaited<ReturnType<typeof serveWorkbench>>;
  beforeAll(async () => (server = await serveWorkbench()));
  afterAll(() => server.close());

  test("begins at the workbench", async () => {
    expect(await ask(server.origin)).toMatchObject({ status: 302, location: "/workbench/" });
    expect(await ask(`${server.origin}workbench/`)).toMatchObject({
      status: 200,
      body: expect.stringContaining("<title>Placement Costing workbench</title>") as string,
    });
  });

  test("gives the pane Office.js from the package, and everything else as it was built", async () => {
    const page = await ask(`${server.origin}taskpane.html?_host_Info=Excel`);
    expect(page.type).toContain("text/html");
    expect(page.body).toContain('src="/office/office.js"');
    expect(page.body).not.toMatch(/src="https:/);
    expect(await ask(`${server.origin}office/office.js`)).toMatchObject({
      status: 200,
      type: expect.stringContaining("javascript") as string,
    });
    expect(await ask(`${server.origin}functions.json`)).toMatchObject({
      status: 200,
      body: expect.stringContaining("BLOCKCOST") as string,
    });
  });

  test.each(["none.html", "workbench/none.js", "office/../../package.json", "..%2fpackage.json", "office/%2e%2e/package.json"])(
    "has no %s",
    async (path) => {
      expect((await ask(server.origin + path)).status).toBe(404);
    },
  );
});

test("npm start takes another port when its own is in use, says so, and ends when it is told to", async () => {
  const other = createServer().listen(0, "localhost");
  await once(other, "listening");
  const taken = (other.address() as AddressInfo).port;
  const started = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(taken), BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    started.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      if (said.includes("Ctrl+C")) resolve();
    });
    started.once("exit", (code) => reject(new Error(`ended with ${String(code)}: ${said}`)));
  });
  const address = /https:\/\/localhost:(\d+)\//.exec(said);
  expect(said).toContain(`Port ${taken} is in use`);
  expect(said).toContain("The browser will warn once");
  expect(Number(address?.[1])).not.toBe(taken);
  expect((await ask(`${address?.[0] ?? ""}workbench/`)).status).toBe(200);

  started.removeAllListeners("exit");
  started.kill("SIGINT");
  const [code] = (await once(started, "exit")) as [number | null];
  expect(code).toBe(0);
  other.close();
}, 300_000);
