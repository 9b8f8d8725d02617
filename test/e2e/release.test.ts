/**
 * A release as an IT department has it: the same bytes wherever and whenever it is made, every package of others listed, both manifests
 * saying the same, and nginx serving it, by the settings that come with it, to a browser that keeps to the policy.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { functionDeclarations } from "../../src/functions/declarations";
import { inThisTenth } from "../support/tenth";
import { violations } from "./axe";
import { copyProject, filesOf, makeRelease, ownFolder, plantPackage, releaseHere, remove } from "./made-release";
import { freePort, serveByNginx } from "./nginx";
import { servePane, type PaneServer } from "./pane-session";
import { states } from "./pane-states";
import { stickingOut } from "./sticking-out";

const folder = ownFolder("releases");
const release = join(folder, "first");
const text = (name: string): string => readFileSync(join(release, name), "utf8");
const path = "placement-costing/";

let port: number;
let base: string;
beforeAll(async () => {
  port = await freePort();
  base = `https://localhost:${port}/${path}`;
  releaseHere(base, release);
});
afterAll(() => remove(folder));

describe("made again", () => {
  let copy: string;
  beforeAll(() => (copy = copyProject()));
  afterAll(() => remove(copy));

  test("in another folder, on another day and in another time zone, it has the same bytes", () => {
    const again = join(folder, "again");
    makeRelease(copy, base, again, {
      NODE_OPTIONS: `--require ${join(__dirname, "another-day.cjs")}`,
      TZ: "Pacific/Kiritimati",
      LANG: "de_DE.UTF-8",
    });
    const [first, second] = [filesOf(release), filesOf(again)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...second].filter(([name, content]) => !first.get(name)?.equals(content)).map(([name]) => name)).toEqual([]);
  });

  test("with one more package in the pane, the licences and the bill of materials have it", () => {
    plantPackage(copy, "planted-package", "9.8.7");
    const planted = join(folder, "planted");
    makeRelease(copy, base, planted);
    const licences = readFileSync(join(planted, "THIRD-PARTY-LICENCES.txt"), "utf8");
    expect(packagesIn(licences)).toEqual([...packagesIn(text("THIRD-PARTY-LICENCES.txt")), "planted-package 9.8.7"].sort());
    expect(licences).toContain("Whoever likes may use planted-package.");
    expect(readFileSync(join(planted, "sbom.cdx.json"), "utf8")).toContain("pkg:npm/planted-package@9.8.7");
  });
});

/** "  preact 10.29.0: MIT". */
const packagesIn = (licences: string): string[] => [...licences.matchAll(/^ {2}(\S+ \S+): /gm)].map(([, one]) => one ?? "");

describe("its files", () => {
  test("are all in SHA256SUMS, as they are", () => {
    const sums = [...filesOf(release)]
      .filter(([name]) => name !== "SHA256SUMS")
      .map(([name, content]) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
    expect(text("SHA256SUMS")).toBe(sums.join(""));
  });

  test("have the code of those packages that the administrator's guide names", () => {
    const guide = readFileSync(join(__dirname, "../../docs/administrator-guide.md"), "utf8");
    const named = /code of others in it: (.*)\. Their licences/.exec(guide)?.[1] ?? "";
    const packages = packagesIn(text("THIRD-PARTY-LICENCES.txt")).map((one) => one.split(" ")[0]);
    expect([...named.matchAll(/`([^`]+)`/g)].map(([, one]) => one)).toEqual(packages);
  });

  test("have the address, and no other computer's", () => {
    const all = [...filesOf(release)].filter(([name]) => /\.(xml|json|conf|md|html)$/.test(name) && !name.includes("/docs/"));
    expect(all.filter(([, content]) => content.includes("localhost:3000")).map(([name]) => name)).toEqual([]);
    expect(text("manifest.xml")).toBe(
      readFileSync(join(__dirname, "../../manifest.xml"), "utf8").replaceAll("https://localhost:3000/", base),
    );
  });
});

type Listed = { id: string; name: string; description: string; parameters: { name: string; description: string; optional?: boolean }[] };

test("functions, names and descriptions are the same in the unified manifest, in functions.json and in what is declared", () => {
  const { functions } = JSON.parse(text("site/functions.json")) as { functions: Listed[] };
  const manifest = JSON.parse(text("unified/manifest.json")) as {
    extensions: { runtimes: { customFunctions: { namespace: { id: string }; functions: Listed[] } }[] }[];
  };
  const unified = manifest.extensions[0]?.runtimes[0]?.customFunctions;
  expect(unified?.namespace.id).toBe(/id="Functions.Namespace" DefaultValue="([^"]+)"/.exec(text("manifest.xml"))?.[1]);
  const said = (all: readonly Listed[] = []) =>
    all.map(({ id, name, description, parameters }) => ({
      id,
      name,
      description,
      parameters: parameters.map((one) => [one.name, one.description, one.optional === true]),
    }));
  expect(said(unified?.functions)).toEqual(said(functions));
  expect(functions.map(({ name }) => name).sort()).toEqual(functionDeclarations.map(({ name }) => name).sort());
});

describe("served by nginx", () => {
  const officeJs = "https://appsforoffice.microsoft.com/";
  const broken: string[] = [];
  const asked = new Set<string>();
  let pane: PaneServer;

  /** Microsoft's server is not asked: the package has the same files. */
  async function prepare(context: BrowserContext): Promise<void> {
    await context.route(`${officeJs}**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
      return route.fulfill({ path: join(__dirname, "../../node_modules/@microsoft/office-js/dist", name) });
    });
    await context.exposeFunction("brokenPolicy", (...words: string[]) => broken.push(words.join(" ")));
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) => {
        (globalThis as unknown as { brokenPolicy(...words: string[]): void }).brokenPolicy(effectiveDirective, blockedURI, sourceFile);
      });
    });
    context.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url())) asked.add(new URL(request.url()).origin);
    });
  }

  beforeAll(async () => {
    const start = async () => ({ ...(await serveByNginx(release, port)), origin: `https://localhost:${port}/`, elsewhere: [officeJs] });
    pane = await servePane({ start, addIn: path, prepare });
  });
  afterAll(() => pane.close());

  const always = {
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
  const own = (page: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "none";
  const kinds: readonly (readonly [RegExp, Record<string, string | undefined>])[] = [
    [/^[^/]+\.[0-9a-f]{8}\.(js|css)$/, { "cache-control": "public, max-age=31536000, immutable" }],
    [/^taskpane\.html$/, { "cache-control": "no-cache" }],
    [/^check\.html$/, { "cache-control": "no-cache", "content-security-policy": expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'$/) as string }], // prettier-ignore
    [/^functions\.json$/, { "cache-control": "no-cache", "access-control-allow-origin": "*" }],
    [/\.html$/, { "cache-control": "no-cache", "content-security-policy": expect.stringMatching(/^default-src 'none'; style-src 'self'; /) as string }], // prettier-ignore
    [/./, { "cache-control": "no-cache", "content-security-policy": undefined, "access-control-allow-origin": undefined }],
  ];
  const types: Record<string, string> = {
    html: "text/html; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    css: "text/css; charset=utf-8",
    json: "application/json; charset=utf-8",
    svg: "image/svg+xml; charset=utf-8",
    txt: "text/plain; charset=utf-8",
    png: "image/png",
  };

  test("every file comes with the headers of its kind", async () => {
    const files = [...filesOf(join(release, "site"))];
    expect(files.length).toBeGreaterThan(60);
    for (const [name, content] of files) {
      const { status, headers, body } = await fetched(`${base}${name}`);
      const ofKind = kinds.find(([kind]) => kind.test(name))?.[1];
      expect([name, status, headers["content-type"]]).toEqual([name, 200, types[name.split(".").at(-1) ?? ""]]);
      expect({ name, ...headers }).toMatchObject({ name, ...always });
      for (const [header, value] of Object.entries(ofKind ?? {})) expect([name, header, headers[header]]).toEqual([name, header, value]);
      expect([name, body.equals(content)]).toEqual([name, true]);
    }
  });

  test("the pane comes with its own policy, and says who may frame it", async () => {
    const { headers } = await fetched(`${base}taskpane.html`);
    const policy = headers["content-security-policy"] ?? "";
    expect(policy.split("; frame-ancestors ")[0]).toBe(own(text("site/taskpane.html")));
    expect(policy).toMatch(/; frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /);
    expect(headers["x-frame-options"]).toBeUndefined();
  });

  test("its own address leads to the documents, and so does their folder", async () => {
    expect(await fetched(base)).toMatchObject({ status: 302, headers: { ...always, location: `/${path}docs/index.html` } });
    for (const folder of ["docs/", "docs/decisions/"])
      expect(await fetched(`${base}${folder}`)).toMatchObject({
        status: 200,
        headers: { ...always, "content-security-policy": expect.stringMatching(/^default-src 'none'; style-src 'self'; /) as string },
      });
  });

  test("what is not there is not found, with the headers of every file; nothing can be sent", async () => {
    expect(await fetched(`${base}no-such-file.js`)).toMatchObject({ status: 404, headers: always });
    expect(await fetched(`${base}taskpane.html`, "POST")).toMatchObject({ status: 403, headers: always });
  });

  describe("every view of the pane, as it is there", () => {
    test.each(states.map(({ name, reach }) => ({ name, reach })))("$name", async ({ reach }) => {
      const session = await pane.beside();
      await reach(session);
      const { problems } = session;
      await session.close();
      expect(problems).toEqual([]);
    });

    test("a table with live functions is worked out", async () => {
      const session = await pane.beside();
      await session.page.evaluate(async () => {
        const { grid } = globalThis.workbench;
        grid.book.getActiveSheet().getRange("B2").setValue("=CARE.BLOCKCOST(5000,4)");
        await grid.settled();
      });
      const shown = await session.page.evaluate(() => globalThis.workbench.grid.book.getActiveSheet().getRange("B2").getDisplayValue());
      await session.close();
      expect(shown).not.toMatch(/^#|^$/);
    });
  });

  test("the pages of the site: axe-core finds nothing, and at 320 px nothing sticks out", async () => {
    const session = await pane.alone({ width: 320, height: 256 });
    const { page } = session;
    const pages = [...filesOf(join(release, "site")).keys()].filter((name) => /^docs\/.*\.html$|^reference\.html$/.test(name));
    expect(pages.length).toBeGreaterThan(40);
    for (const [index, name] of pages.entries()) {
      if (!inThisTenth(index) && !/\/(index|user-guide|accessibility-criteria)\.html$/.test(name)) continue;
      await page.emulateMedia({ colorScheme: index % 2 === 0 ? "light" : "dark" });
      await page.goto(`${base}${name}`);
      expect([name, ...(await violations(page.mainFrame())), ...(await stickingOut(page.mainFrame()))]).toEqual([name]);
    }
    await page.goto(`${base}taskpane.html`);
    await session.close();
  });

  test("nothing broke the policy but a style that Office.js would like for itself", () => {
    expect(broken.filter((one) => !/^style-src-(elem|attr) inline /.test(one) && !one.startsWith("frame-src https://telemetryservice."))).toEqual([]); // prettier-ignore
  });

  test("no other server was asked but Microsoft's, for Office.js", () => {
    expect([...asked].sort()).toEqual([new URL(officeJs).origin, new URL(base).origin].sort());
  });
});

type Answer = { status: number; headers: Record<string, string | undefined>; body: Buffer };

/** As it comes, without unpacking or following. */
const fetched = (address: string, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(parts),
        }),
      );
    }).on("error", reject);
  });
