import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What must be true of the packages, so that the project installs on every machine, from anywhere, for years, under open licences. */

interface Package {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optionalDependencies?: Record<string, string>;
  readonly engines?: { readonly node?: string };
  readonly integrity?: string;
  readonly resolved?: string;
}
interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly overrides: Record<string, string | Record<string, string>>;
}

/** The parts used here of packages that come without types. */
const semver = jest.requireActual<{ satisfies(version: string, range: string): boolean; minVersion(range: string): { version: string } }>(
  "semver",
);
const usageData = jest.requireActual<{ OfficeAddinUsageData: new (options: object) => { isUsageDataOn(): boolean } }>(
  "office-addin-usage-data",
);

const root = join(__dirname, "..");
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const manifest = read("package.json") as Manifest;
const lock = read("package-lock.json") as { readonly lockfileVersion: number; readonly packages: Record<string, Package> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);

test("the lockfile holds the packages that these tests are about", () => {
  expect(lock.lockfileVersion).toBe(3);
  expect(installed.length).toBeGreaterThan(100);
});

test("the lockfile has an entry for every optional package, whatever platform it was made on", () => {
  /** Node looks for a package beside its user, then in each folder above. */
  const isLocked = (user: string, name: string): boolean => {
    for (let at = user; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
      if (Object.hasOwn(lock.packages, `${at === "" ? "" : `${at}/`}node_modules/${name}`)) return true;
      if (at === "") return false;
    }
  };
  const missing = Object.entries(lock.packages).flatMap(([user, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(user, name))
      .map(
        (name) =>
          `${user} wants ${name}: "npm ci" would refuse this lockfile. Use a version or a package without binaries for single platforms.`,
      ),
  );
  expect(missing).toEqual([]);
});

test("the lockfile names no registry, and has a checksum for every package", () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

test("every version asked for is exact", () => {
  const overrides = Object.values(manifest.overrides).flatMap((asked) =>
    typeof asked === "string" ? [["", asked]] : Object.entries(asked),
  );
  const asked = [...Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }), ...overrides];
  expect(asked.filter(([, version = ""]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("every package works with the oldest Node that package.json names", () => {
  const oldest = semver.minVersion(manifest.engines.node).version;
  expect(oldest).toMatch(/^20\./);
  const tooNew = installed.filter(([, { engines }]) => engines?.node !== undefined && !semver.satisfies(oldest, engines.node));
  expect(tooNew.map(([path, { engines }]) => `${path} wants Node ${engines?.node ?? ""}`)).toEqual([]);
});

describe("docs/dependencies.md", () => {
  const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");
  const rows = [...page.matchAll(/^\| (`[^|]*) \|(.*)$/gm)].map(([, packages = "", rest = ""]) => ({ packages, rest }));
  /** "`readable-stream` 3.6.2 and 2.3.8, `string_decoder` 1.3.0": each with its versions. */
  const listed = rows.flatMap(({ packages, rest }) =>
    [...packages.matchAll(/`([^`]+)` ([^`]*)/g)].flatMap(([, name = "", versions = ""]) =>
      (versions.match(/\d+\.\d+\.\d+/g) ?? []).map((version) => ({ package: `${name} ${version}`, rest })),
    ),
  );
  const atRunTime = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

  test("names every package that is installed to run, with its version, and no other", () => {
    const needed = new Set(atRunTime.map(([path, { version = "" }]) => `${nameOf(path)} ${version}`));
    expect(listed.map((one) => one.package).sort()).toEqual([...needed].sort());
  });

  test("gives each the licence that the package has", () => {
    const licences = new Map(atRunTime.map(([path, { version = "", license = "" }]) => [`${nameOf(path)} ${version}`, license]));
    expect(listed.filter((one) => !one.rest.includes(licences.get(one.package) ?? "none"))).toEqual([]);
  });
});

/** Names and versions that their keepers call deprecated. A registry's mirror may leave the warning out, so that they stand here. */
const givenUp: Record<string, string> = {
  fstream: "*",
  glob: "<9",
  inflight: "*",
  "lodash.get": "*",
  "lodash.isequal": "*",
  request: "*",
  rimraf: "<4",
  uuid: "<11",
};

test("no package at run time is one that its keepers have given up", () => {
  const old = installed.filter(
    ([path, { dev, version = "" }]) => dev !== true && semver.satisfies(version, givenUp[nameOf(path)] ?? "<0.0.0"),
  );
  expect(old.map(([path]) => path)).toEqual([]);
});

describe("licences", () => {
  /** Open licences, by SPDX identifier. GPL ones are for development only: see the test after. */
  const open = new Set(
    "MIT ISC 0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC0-1.0 CC-BY-4.0 MPL-2.0 Python-2.0 Unlicense Zlib GPL-3.0-only".split(
      " ",
    ),
  );

  /** Packages whose licence npm's metadata does not say, or says in words of its own, each with what was found in the package. */
  const looked: Record<string, string> = {
    "@microsoft/office-js":
      "Microsoft's terms for Office.js, not an open licence. Development only: what ships loads Office.js from Microsoft.",
    "@univerjs/telemetry": "Apache-2.0, in its LICENSE file. The declaration of an interface: it sends nothing.",
    exit: 'MIT, under the older key "licenses" and in its LICENSE-MIT file.',
  };

  /** "(A OR B)" needs one that is open; "(A AND B)" needs both. */
  const isOpen = (license = ""): boolean =>
    license
      .replace(/[()]/g, "")
      .split(" OR ")
      .some((choice) => choice.split(" AND ").every((id) => open.has(id)));

  test("every package has an open one, Office.js aside", () => {
    const closed = installed.filter(([path, { license }]) => !isOpen(license) && !Object.hasOwn(looked, nameOf(path)));
    expect(
      closed.map(([path, { license }]) => `${path}: ${license ?? "no licence"}. Read it, then do without it or say here why it may stay.`),
    ).toEqual([]);
  });

  test("the packages looked at are still those that need it", () => {
    const needing = installed.filter(([, { license }]) => !isOpen(license)).map(([path]) => nameOf(path));
    expect([...new Set(needing)].sort()).toEqual(Object.keys(looked).sort());
  });

  test("what ships is under licences that allow it without condition on the rest", () => {
    const shipped = Object.keys(manifest.dependencies).map((name) => [name, lock.packages[`node_modules/${name}`]?.license]);
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped.filter(([, license]) => license !== "MIT" && license !== "Apache-2.0")).toEqual([]);
  });

  test("nothing of Univer's closed packages is there", () => {
    expect(installed.filter(([path]) => path.includes("@univerjs-pro"))).toEqual([]);
  });
});

test("Microsoft's tools send no usage data", () => {
  expect(new usageData.OfficeAddinUsageData({ projectName: "placement-costing", instrumentationKey: "" }).isUsageDataOn()).toBe(false);
});
