/**
 * A release: what is in it, the same bytes in another folder, and the add-in driven from nginx under the policy that it sends.
 * The releases are made of a copy of the project, so that a package can be planted in it.
 */
import { execFile, execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import browserFlags from "../../scripts/browser-flags.json";
import type {} from "../../workbench/page/page";
import { functionDeclarations } from "../../src/functions/declarations";
import { eventually } from "./eventually";
import { typeInto } from "./sheet-cells";

const root = join(__dirname, "../..");
const run = promisify(execFile);
const officeOnTheNet = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let folder: string;
let copy: string;
let base: string;
const releaseOf = (project: string, name: string, ...more: string[]): Promise<unknown> =>
  run(process.execPath, ["scripts/release.mjs", "--base", base, "--out", join(folder, name), ...more], { cwd: project });
const text = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "release-"));
  const probe = createServer().listen(0, "localhost");
  await new Promise((resolve) => probe.once("listening", resolve));
  base = `https://localhost:${(probe.address() as AddressInfo).port}/placement-costing/`;
  probe.close();
  copy = join(folder, "elsewhere", "project");
  await mkdir(copy, { recursive: true });
  for (const name of [
    "assets",
    "docs",
    "scripts",
    "src",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "LICENSE",
    "SECURITY.md",
    "manifest.xml",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "webpack.config.js",
  ])
    // prettier-ignore
    await cp(join(root, name), join(copy, name), { recursive: true });
  // Hard links: half a gigabyte is there at once.
  execFileSync("cp", ["-al", join(root, "node_modules"), join(copy, "node_modules")]);
  await Promise.all([releaseOf(root, "here"), releaseOf(copy, "there")]);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const filesIn = async (of: string): Promise<string[]> =>
  (await readdir(of, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(of, join(entry.parentPath, entry.name)))
    .sort();

test("two releases in two folders are equal byte for byte, and the checksums hold", async () => {
  const files = await filesIn(join(folder, "here"));
  expect(await filesIn(join(folder, "there"))).toEqual(files);
  const sums = new Map((await text("here/SHA256SUMS")).split("\n").map((line) => [line.slice(66), line.slice(0, 64)]));
  const differing: string[] = [];
  for (const file of files) {
    const content = await readFile(join(folder, "here", file));
    if (!content.equals(await readFile(join(folder, "there", file)))) differing.push(`${file} differs`);
    if (file !== "SHA256SUMS" && sums.get(file) !== createHash("sha256").update(content).digest("hex")) differing.push(`${file}: its sum`);
  }
  expect(differing).toEqual([]);
  expect(sums.size).toBe(files.length); // All but itself, and the empty line at the end.
});

test("a folder with files in it, an address that is none, an Office.js of nobody: each refused in a sentence, nothing written", async () => {
  const refused = (...args: string[]): Promise<string> =>
    run(process.execPath, ["scripts/release.mjs", ...args], { cwd: root }).then(
      () => "made",
      (error: { code: number; stderr: string }) => `${error.code}: ${error.stderr.split("\n")[0] ?? ""}`,
    );
  expect(await refused("--base", base, "--out", join(folder, "here"))).toMatch(/^2: .*here has files in it, and nothing was written\./);
  expect(await refused("--base", "http://localhost/", "--out", "x")).toMatch(
    /^2: Say where the files will be, .*it is http:\/\/localhost\/\)/,
  );
  expect(await refused("--base", "https://localhost/care", "--out", "x")).toMatch(/^2: Say where the files will be/);
  expect(await refused("--base", base)).toMatch(/^2: Say where the release goes/);
  expect(await refused("--base", base, "--out", "x", "--office", "cdn")).toBe(
    "2: Office.js comes from appsforoffice or onecdn, not from cdn.",
  );
  expect(await refused("--bse", base)).toMatch(/^2: Unknown option '--bse'/);
});

type Bill = { components: { name: string; version: string; licenses: unknown[]; purl: string }[] };
const bill = async (of: string): Promise<string[]> =>
  (JSON.parse(await text(`${of}/sbom.cdx.json`)) as Bill).components.map(({ name }) => name);

test("the guide, the licences and the bill of materials name the same packages: those in the bundles", async () => {
  const guide = await readFile(join(root, "docs/administrator-guide.md"), "utf8");
  const sentence = /What ships has code of others in it: ([^.]*(?:\.js[^.]*)*)\./.exec(guide)?.[1] ?? "";
  const packages = await bill("here");
  expect([...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name).sort()).toEqual(packages);
  const licences = await text("here/THIRD-PARTY-LICENCES.txt");
  expect(packages.filter((name) => !new RegExp(`^${name} [\\d.]+: `, "m").test(licences))).toEqual([]);
  expect(await text("here/site/THIRD-PARTY-LICENCES.txt")).toBe(licences);
});

describe("the manifests", () => {
  type Declared = { id: string; name: string; description: string; helpUrl: string; parameters: { name: string; description: string }[] };
  type Unified = { id: string; version: string; extensions: [{ runtimes: [{ customFunctions: { namespace: { id: string }; functions: Declared[] }; actions: { id: string }[] }] }] }; // prettier-ignore

  test("functions, names and descriptions agree between the unified one, functions.json and the declarations", async () => {
    const unified = JSON.parse(await text("here/unified/manifest.json")) as Unified;
    const { functions } = JSON.parse(await text("here/site/functions.json")) as { functions: Declared[] };
    const xml = await text("here/manifest.xml");
    const [{ runtimes }] = unified.extensions;
    expect(runtimes[0].customFunctions.functions).toEqual(functions);
    expect(functions.map(({ name, description, helpUrl }) => [name, description, helpUrl])).toEqual(
      functionDeclarations.map(({ name, summary }) => [name, summary, `${base}reference.html#${name.toLowerCase()}`]),
    );
    expect(xml).toContain(`<Id>${unified.id}</Id>`);
    expect(xml).toContain(`<Version>${unified.version}.0</Version>`);
    expect(xml).toContain(`id="Functions.Namespace" DefaultValue="${runtimes[0].customFunctions.namespace.id}"`);
    expect(runtimes[0].actions.map(({ id }) => id)).toEqual([...xml.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name));
    expect(xml).not.toContain("https://localhost:3000/");
  });

  test("the unified one fits Microsoft's schema, and one that is spoilt does not", async () => {
    const misfits = async (change: (manifest: Record<string, unknown>) => void): Promise<string[]> => {
      const manifest = JSON.parse(await text("here/unified/manifest.json")) as Record<string, unknown>;
      change(manifest);
      await writeFile(join(folder, "tried.json"), JSON.stringify(manifest));
      const script = `import { misfits } from "./scripts/release/check-manifest.mjs"; import { readFileSync } from "node:fs";
        console.log(JSON.stringify(misfits(JSON.parse(readFileSync(process.argv[1], "utf8")))));`;
      const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, join(folder, "tried.json")], { cwd: root });
      return JSON.parse(stdout) as string[];
    };
    expect(await misfits(() => undefined)).toEqual([]);
    expect(await misfits((manifest) => (manifest["id"] = "care"))).toContainEqual(expect.stringMatching(/^\/id /));
    expect(await misfits((manifest) => delete manifest["icons"])).toContainEqual(expect.stringContaining("icons"));
  });
});

describe("from nginx", () => {
  let nginx: ChildProcess;
  let browser: Browser;
  let pane: FrameLocator;
  let sheet: Page;
  const outside: string[] = [];
  const broken: string[] = [];

  beforeAll(async () => {
    const program = execFileSync(process.execPath, ["scripts/find-nginx.mjs"], { cwd: root, encoding: "utf8" }).trim();
    const { origin, port } = new URL(base);
    const script = `import { selfSigned } from "./scripts/certificate.mjs"; console.log(JSON.stringify(await selfSigned()));`;
    const made = execFileSync(process.execPath, ["--input-type=module", "-e", script], { cwd: root, encoding: "utf8" });
    const { key, cert } = JSON.parse(made) as { key: string; cert: string };
    await writeFile(join(folder, "key.pem"), key);
    await writeFile(join(folder, "cert.pem"), cert);
    // The release's own settings, with the three places that are the administrator's; the workbench stands beside, and frames the pane.
    const settings = (await text("here/nginx.conf"))
      .replace("/etc/ssl/certs/placement-costing.pem", join(folder, "cert.pem"))
      .replace("/etc/ssl/private/placement-costing.key", join(folder, "key.pem"))
      .replace("/var/www/placement-costing/", `${join(folder, "here", "site")}/`)
      .replace("frame-ancestors https://*.office", "frame-ancestors 'self' https://*.office")
      .replace(
        /\}\s*$/,
        `location /workbench/ { alias ${join(root, "dist-workbench")}/; types { text/html html; text/javascript js; } }\n}\n`,
      );
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
      (name) => `${name}_temp_path ${join(folder, `nginx-${name}`)};`,
    );
    const whole = `daemon off; pid ${join(folder, "nginx.pid")}; error_log stderr warn; worker_processes 1; events {}
      http { access_log off; ${temporary.join(" ")}\n${settings}\n}`;
    await writeFile(join(folder, "nginx.conf"), `${process.getuid?.() === 0 ? "user root;\n" : ""}${whole}`);
    nginx = spawn(program, ["-c", join(folder, "nginx.conf"), "-p", folder, "-e", "stderr"], { stdio: ["ignore", "ignore", "inherit"] });
    for (let tries = 0; tries < 100; tries += 1) {
      if (await headersOf("taskpane.html").then(() => true, () => false)) break; // prettier-ignore
      await new Promise((resolve) => setTimeout(resolve, 100));
    }

    browser = await chromium.launch({ executablePath: process.env["BROWSER_PATH"] ?? "/usr/bin/chromium", args: browserFlags });
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-GB", timezoneId: "Europe/London", viewport: { width: 1400, height: 900 } }); // prettier-ignore
    context.setDefaultTimeout(60_000);
    // Microsoft's own file, in the place where Microsoft has it.
    await context.route(
      `${officeOnTheNet}**`,
      (route) =>
      route.fulfill({ path: join(root, "node_modules/@microsoft/office-js/dist", new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")) }), // prettier-ignore
    );
    context.on("request", (request) => {
      const url = request.url();
      if (!/^(data|blob):/.test(url) && !url.startsWith(`${origin}/`) && !url.startsWith(officeOnTheNet)) outside.push(url);
    });
    await context.exposeFunction("brokenPolicy", (words: string) => void broken.push(words));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
        (globalThis as unknown as { brokenPolicy(words: string): void }).brokenPolicy(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    sheet = await context.newPage();
    await sheet.goto(`https://localhost:${port}/workbench/index.html?page=/placement-costing/taskpane.html`);
    pane = sheet.frameLocator("#pane");
    await pane.getByRole("heading", { name: "Placement Costing" }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await (browser as Browser | undefined)?.close();
    (nginx as ChildProcess | undefined)?.kill();
  });

  const headersOf = (path: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      get(`${base}${path}`, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve({ ...response.headers, status: response.statusCode ?? 0 });
      }).on("error", reject);
    });

  test("every kind of file comes with its headers", async () => {
    const page = await text("here/site/taskpane.html");
    const [part = ""] = /taskpane\.[0-9a-f]{8}\.js/.exec(page) ?? [];
    const always = { status: 200, "strict-transport-security": "max-age=31536000", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" }; // prettier-ignore
    const expected: Record<string, object> = {
      "taskpane.html": { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache", "content-security-policy": expect.stringMatching(/^default-src 'none'; script-src 'self' .*; frame-ancestors /) as string }, // prettier-ignore
      [part]: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=31536000, immutable" },
      "functions.js": { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" },
      "functions.json": {
        "content-type": "application/json; charset=utf-8",
        "cache-control": "no-cache",
        "access-control-allow-origin": "*",
      },
      "reference.html": { "cache-control": "no-cache", "content-security-policy": expect.stringContaining("default-src 'none'") as string },
      "docs/administrator-guide.html": { "content-security-policy": expect.stringContaining("frame-ancestors 'none'") as string },
      "assets/icon.svg": { "content-type": "image/svg+xml; charset=utf-8" },
      "assets/icon-32.png": { "content-type": "image/png" },
      "THIRD-PARTY-LICENCES.txt": { "content-type": "text/plain; charset=utf-8" },
    };
    for (const [path, headers] of Object.entries(expected))
      expect({ path, ...(await headersOf(path)) }).toMatchObject({ path, ...always, ...headers });
    expect((await headersOf("functions.json"))["content-security-policy"]).toBeUndefined();
    expect(await headersOf("none.html")).toMatchObject({ status: 404, "x-content-type-options": "nosniff" });
  });

  test("the policy of the header is the page's own, with who may frame it", async () => {
    const page = await text("here/site/taskpane.html");
    const own = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "none";
    expect((await headersOf("taskpane.html"))["content-security-policy"]).toMatch(
      new RegExp(`^${own.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}; frame-ancestors `),
    );
    expect(own).toContain(
      "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com https://officeapis.public.onecdn.static.microsoft;",
    );
    expect(own).not.toMatch(/unsafe|\*/);
  });

  test("a table is made, inserted, and a function answers; a check, the register and a Word document work", async () => {
    await pane.getByRole("button", { name: "Show me with a published example" }).click();
    await pane.getByText("Result", { exact: true }).click();
    await pane.getByText("2,356,352").first().waitFor();
    await pane.getByRole("button", { name: "Insert", exact: true }).click();
    await pane
      .getByText(/Inserted/)
      .first()
      .waitFor();
    await sheet.evaluate(() => globalThis.workbench.grid.settled());
    expect(await sheet.evaluate(() => globalThis.workbench.grid.book.getActiveSheet().getRange("C19").getDisplayValue())).toContain(
      "2,356,352",
    );
    await typeInto(sheet, "J3", "=CARE.SAVINGS(627000, 921544)");
    await eventually(async () =>
      expect(await sheet.evaluate(() => globalThis.workbench.grid.book.getActiveSheet().getRange("J3").getValue())).toBe(294544),
    );
    const [download] = await Promise.all([sheet.waitForEvent("download"), pane.getByRole("button", { name: "Word document" }).click()]);
    expect(download.suggestedFilename()).toBe("savings-grid.docx");
    for (const view of ["Functions", "Check", "Workbook", "Tables"]) {
      await pane.getByRole("navigation").getByText(view, { exact: true }).click();
      await pane.getByRole("heading").first().waitFor();
    }
  });

  test("nothing broke the policy but what Office.js would like for itself, and no request went out but to Office.js", () => {
    expect(broken.filter((one) => !/^style-src-(elem|attr) /.test(one) && !/ https:\/\/appsforoffice\.microsoft\.com\//.test(one))).toEqual(
      [],
    );
    expect(outside).toEqual([]);
  });
});

test("a package more in a bundle is named with its licence, and one without a licence stops the release", async () => {
  const planted = join(copy, "node_modules", "planted-package");
  await mkdir(planted);
  const about = { name: "planted-package", version: "1.2.3", license: "ISC", main: "index.js" };
  await writeFile(join(planted, "package.json"), JSON.stringify(about));
  await writeFile(join(planted, "index.js"), "export const planted = (word) => globalThis.console.debug(word);\n");
  await writeFile(join(planted, "LICENSE"), "Planted on purpose, under the ISC licence.\n");
  const entry = join(copy, "src/taskpane/index.tsx");
  await writeFile(entry, `import { planted } from "planted-package";\nplanted("here");\n${await readFile(entry, "utf8")}`);
  await releaseOf(copy, "planted");
  expect(await bill("planted")).toContain("planted-package");
  expect(await text("planted/THIRD-PARTY-LICENCES.txt")).toContain("planted-package 1.2.3: ISC\n");
  expect(await text("planted/THIRD-PARTY-LICENCES.txt")).toContain("Planted on purpose, under the ISC licence.");
  await rm(join(planted, "LICENSE"));
  await expect(releaseOf(copy, "unlicensed")).rejects.toThrow("planted-package comes without the text of its licence");
}, 120_000);
