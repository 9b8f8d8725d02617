/**
 * The packages of others whose code is in a bundle, from webpack's own account of what it took in. Some packages come with code of others
 * inside their files: comments of their own bundlers and licences in comments say whose.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * @typedef {{ name: string, version: string, licence: string, text: string, inside: string | null, bundles: string[] }} BundledPackage
 * `inside` names the package whose file has its code, where it is not a module of its own.
 */

/**
 * @param {import("webpack").Stats} stats of the build
 * @param {string} root the project's folder
 * @returns {BundledPackage[]} in the order of the names
 */
export function bundledPackages(stats, root) {
  const { compilation } = stats;
  /** @type {Map<string, BundledPackage>} */
  const found = new Map();
  const take = (folder, inside, bundles) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const known = found.get(`${name} ${version}`);
    const all = [...new Set([...(known?.bundles ?? []), ...bundles])].sort();
    found.set(`${name} ${version}`, {
      name,
      version,
      licence: license,
      text: licenceText(folder, name),
      inside: known === undefined ? inside : inside && known.inside,
      bundles: all,
    });
  };
  for (const module of compilation.modules)
    for (const file of filesOf(module)) {
      const folder = packageFolder(file);
      if (folder === null) continue;
      const bundles = bundlesOf(module, compilation);
      take(folder, null, bundles);
      const text = readFileSync(file, "utf8");
      const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      for (const inner of codeOfOthers(text)) if (inner !== name) take(installedFolder(inner, folder, root, file), name, bundles);
    }
  // Its runtime, which loads the parts, stands in every bundle.
  take(join(root, "node_modules", "webpack"), null, ["every script"]);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** A module may be several that were joined. */
function filesOf(module) {
  const parts = module.modules ?? [module];
  return [...new Set(parts.map((part) => part.resource).filter((file) => typeof file === "string" && file.includes("node_modules")))].map(
    (file) => file.replace(/\?.*/, ""),
  );
}

const bundlesOf = (module, { chunkGraph }) =>
  [...chunkGraph.getModuleChunks(module)].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js"));

/** The nearest folder above whose package.json has a name and a version. */
function packageFolder(file) {
  for (let at = dirname(file); at.includes("node_modules"); at = dirname(at)) {
    const manifest = join(at, "package.json");
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
    if (name !== undefined && version !== undefined) return at;
  }
  return null;
}

/** "// node_modules/fflate/esm/browser.js", "//#region node_modules/…": a bundler's note of where the code below comes from. */
const codeOfOthers = (text) =>
  new Set([...text.matchAll(/^\/\/(?:#region)? ?(?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(([, name]) => name));

/** Beside its user, then in each folder above, as Node looks for it. */
function installedFolder(name, from, root, file) {
  for (let at = from; at.length >= resolve(root).length; at = dirname(at))
    if (existsSync(join(at, "node_modules", name, "package.json"))) return join(at, "node_modules", name);
  throw new Error(`${file} has the code of ${name} in it, which is not installed: its licence must be looked up and added by hand.`);
}

const isLicence = (file) => /^(licen[cs]e|copying|notice)/i.test(file);

function licenceText(folder, name) {
  const texts = readdirSync(folder)
    .filter(isLicence)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim());
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence: it cannot be shipped.`);
  return texts.join("\n\n");
}

/** Licences that stand in the code itself, as the sources of the bundles have them: "@license", "@preserve" or "/*!". */
export function licencesInCode(stats) {
  const texts = new Set();
  for (const module of stats.compilation.modules)
    for (const file of filesOf(module))
      for (const [comment] of readFileSync(file, "utf8").matchAll(/\/\*[^]*?\*\//g))
        if (/@(license|preserve)|^\/\*!/.test(comment)) texts.add(unstarred(comment));
  return [...texts].sort();
}

const unstarred = (comment) =>
  comment
    .replace(/^\/\*+!?/, "")
    .replace(/\*+\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trimEnd())
    .join("\n")
    .trim();
