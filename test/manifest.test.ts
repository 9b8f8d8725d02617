import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8").replace(/<!--[^]*?-->/g, "");
const base = "https://localhost:3000/";

/** What a pattern's first group holds, wherever the pattern is found. */
const all = (pattern: RegExp, text = manifest): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const one = (pattern: RegExp): string => {
  const found = all(pattern);
  expect(found).toHaveLength(1);
  return found[0] ?? "";
};

interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly value: string;
}
const resources: Resource[] = [...manifest.matchAll(/<bt:(Image|Url|String) id="([^"]*)" DefaultValue="([^"]*)"/g)].map(
  ([, kind = "", id = "", value = ""]) => ({ kind, id, value }),
);
const valueOf = (id: string): string => resources.find((resource) => resource.id === id)?.value ?? `nothing for ${id}`;
const references = all(/resid="([^"]*)"/g);
const addresses = all(/"(\w+:\/\/[^"]*)"/g).filter((address) => !/^https?:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));

describe("what Excel reads first", () => {
  test("Microsoft's own reader understands it", () => {
    // In a Node of its own, as the tool runs: Jest cannot load all that it needs.
    const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml").then((read) => console.log(JSON.stringify(read)))`;
    const read: unknown = JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
    expect(read).toMatchObject({
      manifestType: "xml",
      officeAppType: "TaskPaneApp",
      displayName: "Placement Costing",
      providerName: "Placement Costing contributors",
      defaultLocale: "en-GB",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      iconUrl: `${base}assets/icon-32.png`,
      highResolutionIconUrl: `${base}assets/icon-64.png`,
      defaultSettings: { sourceLocation: `${base}taskpane.html` },
    });
  });

  test("its id is a random GUID", () => {
    expect(one(/<Id>(.*)<\/Id>/g)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test("its version is the package's", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(one(/<Version>(.*)<\/Version>/g)).toBe(`${version}.0`);
  });

  test("it asks for the requirement sets of Excel LTSC 2021, and no more", () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => `${name} ${version}`);
    expect(sets).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"]);
  });

  test("the elements stand in the order that Office's schema accepts", () => {
    const order = (names: string) =>
      new RegExp(
        names
          .split(" ")
          .map((name) => `<(?:bt:)?${name}[ >]`)
          .join("[^]*?"),
      );
    expect(manifest).toMatch(
      order(
        "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides",
      ),
    );
    expect(manifest.slice(manifest.indexOf("<VersionOverrides"))).toMatch(
      order(
        "Hosts Host Runtimes AllFormFactors Script Page Metadata Namespace DesktopFormFactor GetStarted FunctionFile ExtensionPoint Resources Images Urls ShortStrings LongStrings",
      ),
    );
  });
});

describe("resources", () => {
  test("every resid resolves to one resource, and every resource is used", () => {
    const ids = resources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(references)].sort()).toEqual([...ids].sort());
  });

  test("no id is longer than the 32 characters Excel takes", () => {
    const ids = [...references, ...resources.map(({ id }) => id), ...all(/<(?:Group|Control)[^>]* id="([^"]*)"/g)];
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("texts fit: 125 characters in a short one, 250 in a long one and in the description", () => {
    const section = (name: string) => one(new RegExp(`<bt:${name}>([^]*?)</bt:${name}>`, "g"));
    const texts = (name: string) => all(/DefaultValue="([^"]*)"/g, section(name));
    expect(texts("ShortStrings").length).toBeGreaterThan(0);
    expect(texts("ShortStrings").filter((text) => text.length > 125)).toEqual([]);
    expect(texts("LongStrings").length).toBeGreaterThan(0);
    expect(texts("LongStrings").filter((text) => text.length > 250)).toEqual([]);
    expect(one(/<Description DefaultValue="([^"]*)"/g).length).toBeLessThanOrEqual(250);
    expect(one(/<DisplayName DefaultValue="([^"]*)"/g).length).toBeLessThanOrEqual(125);
  });

  test("every address is https and below the one base address that a build replaces", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
  });

  test("every file that is not built is there", () => {
    const files = addresses.map((address) => address.slice(base.length)).filter((file) => file.startsWith("assets/"));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe("one runtime for the pane and the functions", () => {
  test("it lives as long as the workbook, and the pane, the functions' page and the commands share it", () => {
    const runtime = one(/<Runtime resid="([^"]*)" lifetime="long"/g);
    expect(valueOf(runtime)).toBe(`${base}taskpane.html`);
    expect(one(/<Page>\s*<SourceLocation resid="([^"]*)"/g)).toBe(runtime);
    expect(one(/<FunctionFile resid="([^"]*)"/g)).toBe(runtime);
  });

  test("every button calls a function that the page answers to", () => {
    const answered = readFileSync(join(root, "src/taskpane/ribbon-commands.ts"), "utf8");
    const called = all(/<Action xsi:type="ExecuteFunction">\s*<FunctionName>([^<]*)</g);
    expect(called).toEqual(["showTables", "showFunctions", "showCheck", "showWorkbook"]);
    expect(called.filter((name) => !answered.includes(`${name}: "`))).toEqual([]);
    expect(all(/<Action xsi:type="([^"]*)"/g)).toEqual(Array(4).fill("ExecuteFunction"));
  });

  test("a TaskpaneId would open a second pane, so there is none", () => {
    expect(manifest).not.toContain("<TaskpaneId");
  });

  test("the functions are CARE's", () => {
    expect(valueOf(one(/<Namespace resid="([^"]*)"/g))).toBe("CARE");
    expect(valueOf(one(/<Script>\s*<SourceLocation resid="([^"]*)"/g))).toBe(`${base}functions.js`);
    expect(valueOf(one(/<Metadata>\s*<SourceLocation resid="([^"]*)"/g))).toBe(`${base}functions.json`);
  });
});

describe("icons", () => {
  const declared = [...manifest.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)].map(([, size, id = ""]) => ({
    size: Number(size),
    file: valueOf(id),
  }));

  test("the ribbon names every size that it takes", () => {
    expect([...new Set(declared.map(({ size }) => size))]).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  });

  const drawn = [16, 20, 24, 32, 40, 48, 64, 80, 96].map((size) => ({ file: `icon-${size}.png`, size }));
  const ofViews = ["functions", "check", "workbook"];
  const drawnViews = ofViews.flatMap((view) => [16, 20, 24, 32, 40, 48, 64, 80].map((size) => ({ file: `${view}-${size}.png`, size })));
  test.each([...drawn, ...drawnViews])("$file is a PNG of that size", ({ file, size }) => {
    const png = readFileSync(join(root, `assets/${file}`));
    expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
    expect(png.subarray(12, 16).toString("latin1")).toBe("IHDR");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  test("each image has the size that it is declared for", () => {
    expect(declared.filter(({ size, file }) => !["icon", ...ofViews].some((name) => file === `${base}assets/${name}-${size}.png`))).toEqual(
      [],
    );
  });
});
