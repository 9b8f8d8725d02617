/** The pane as an administrator hosts it: under the guide's content security policy, and loading no more than it says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FrameLocator, Response } from "playwright-core";
import { eventually } from "./eventually";
import { serve, type Served } from "./open-page";

const guide = readFileSync(join(__dirname, "../../docs/administrator-guide.md"), "utf8");
const page = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const policy = /^default-src .*; frame-ancestors .*$/m.exec(guide)?.[0] ?? "";

/** 40 KB, gzipped: what the pane may load before someone opens a table, without Office.js and the functions. */
const mostFirstScripts = 40_000;

let served: Served;
let pane: FrameLocator;
const broken: string[] = [];
const outside: string[] = [];
const scripts = new Map<string, Response>();

beforeAll(async () => {
  served = await serve();
  const { context, page } = await served.openPage({ viewport: { width: 1400, height: 800 } });
  await context.exposeFunction("brokenPolicy", (directive: string, blocked: string, source: string) =>
    broken.push(`${directive} ${blocked} by ${source}`),
  );
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
      (globalThis as unknown as { brokenPolicy(...words: string[]): void }).brokenPolicy(effectiveDirective, blockedURI, sourceFile);
    });
  });
  // The workbench frames the pane here, in the place of Excel on the web.
  await context.route(
    (url) => url.pathname === "/taskpane.html",
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": policy.replace(/frame-ancestors .*/, "frame-ancestors 'self'") },
      });
    },
  );
  context.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(served.origin)) outside.push(request.url());
  });
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/[^/]+\.js$/.test(pathname)) scripts.set(pathname, response);
  });
  await page.goto(`${served.origin}workbench/`);
  pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { name: "Placement Costing" }).waitFor();
});

afterAll(() => served.close());

test("the guide has a policy, and it allows scripts only from the add-in's server and from Microsoft", () => {
  expect(policy).toContain(
    "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft;",
  );
  // The page carries the same, for hosts that send none.
  const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "none";
  expect(policy.startsWith(`${own}; frame-ancestors `)).toBe(true);
  expect(policy).toContain("connect-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*[ ;]/);
});

test("before a table is opened, the pane has loaded little", async () => {
  const first = [...scripts].filter(([name]) => name !== "/functions.js");
  expect(first.map(([name]) => name)).toContain("/taskpane.js");
  const sizes = await Promise.all(first.map(async ([, response]) => gzipSync(await response.body()).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostFirstScripts);
});

test("a table is made under the policy", async () => {
  await pane.getByRole("button", { name: "Show me with a published example" }).click();
  await pane.getByText("Result", { exact: true }).click();
  await pane.getByText("2,356,352").first().waitFor();
});

test("nothing broke the policy but a style that Office.js would like for itself", async () => {
  await eventually(async () => expect(broken).not.toEqual([])); // Else nobody was listening.
  expect(broken.filter((one) => !/^style-src-(elem|attr) inline by .*\/office\/[^/]+\.js$/.test(one))).toEqual([]);
});

test("no request went anywhere but to the add-in's own server", () => {
  expect(outside).toEqual([]);
});
