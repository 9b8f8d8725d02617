/** sbom.cdx.json: a software bill of materials in CycloneDX 1.6. Without a time and a serial number, so that two releases are the same. */

/**
 * @param {import("./bundled-packages.mjs").BundledPackage[]} packages
 * @param {{ version: string, lock: Record<string, { version?: string, integrity?: string }> }} project
 */
export function billOfMaterials(packages, { version, lock }) {
  const self = {
    type: "application",
    "bom-ref": `placement-costing@${version}`,
    name: "placement-costing",
    version,
    licenses: licence("MIT"),
  };
  const components = packages.map((one) => ({
    type: "library",
    "bom-ref": reference(one),
    name: one.name,
    version: one.version,
    licenses: licence(one.licence),
    purl: purl(one),
    ...hashes(one, lock),
    properties: [{ name: "placement-costing:bundles", value: one.bundles.join(" ") }],
  }));
  const insides = (name) => packages.filter(({ inside }) => inside === name).map(reference);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: self },
    components,
    dependencies: [
      { ref: self["bom-ref"], dependsOn: packages.filter(({ inside }) => inside === null).map(reference) },
      ...packages.map((one) => ({ ref: reference(one), dependsOn: insides(one.name) })),
    ],
  };
}

const reference = ({ name, version }) => `${name}@${version}`;
const purl = ({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
const licence = (id) => [/ (OR|AND) /.test(id) ? { expression: id } : { license: { id } }];

/** npm's checksum is of the package as published: base64 in the lockfile, hexadecimal here. */
function hashes({ name, version }, lock) {
  const [, entry] = Object.entries(lock).find(([path, one]) => path.endsWith(`node_modules/${name}`) && one.version === version) ?? [];
  const [, content] = /^sha512-(.+)$/.exec(entry?.integrity ?? "") ?? [];
  return content === undefined ? {} : { hashes: [{ alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") }] };
}
