/**
 * Jest's own way of running modules, with three things done once for all the files of tests that a process runs, where Jest does them for each.
 * Each file of code is compiled once: Jest compiles anew since its scripts can load ECMAScript modules later, and nothing here does that, as
 * TypeScript makes `require` of `import()`. And packages and our pure modules, which keep nothing that a test could change, are run once, so
 * that the engine does not meet them as new code a hundred times; they need the realm of one-realm.cjs, which stays too. So is what Jest itself
 * loads for the tests, but for what remembers a file's tests. The modules of the pane and of the workbook, which do keep things, and the
 * tests' own run anew for each file.
 */
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

const root = join(__dirname, "..", "..", "..");
const stays = [
  "node_modules",
  ...["calculation", "checking", "documents", "functions", "report", "tables"].map((folder) => join("src", folder)),
].map((folder) => join(root, folder, "/"));

const compiled = new Map();
const modules = new Map();
const jestsOwn = new Map();
const sourceMaps = new Map();

const isPure = (path) => stays.some((folder) => path.startsWith(folder));
/** What runs a file's tests remembers them; all else that Jest brings along, `expect` above all, does not. */
const circus = join(dirname(require.resolve("jest-circus/package.json")), "/");
const remembersNoTests = (path) => !path.startsWith(circus);

/** The modules that a file of tests has loaded: those that stay are every file's. */
class Registry extends Map {
  constructor(kept, stay) {
    super();
    this.kept = kept;
    this.stay = stay;
  }
  get(path) {
    return super.get(path) ?? this.kept.get(path);
  }
  has(path) {
    return super.has(path) || this.kept.has(path);
  }
  set(path, module) {
    if (this.stay(path)) this.kept.set(path, module);
    else super.set(path, module);
    return this;
  }
  delete(path) {
    return super.delete(path) || this.kept.delete(path);
  }
}

module.exports = class extends Runtime {
  constructor(...given) {
    super(...given);
    // While Jest watches, a module may change between two runs of one process.
    const { watch, watchAll } = given.at(-1);
    if (watch || watchAll) modules.clear();
    this._moduleRegistry = new Registry(modules, isPure);
    this._internalModuleRegistry = new Registry(jestsOwn, remembersNoTests);
    this._sourceMapRegistry = sourceMaps;
  }

  teardown() {
    this._sourceMapRegistry = new Map();
    super.teardown();
    // A module that stays loads others by the runtime that ran it, when they are first needed, which may be in a later file of tests.
    this._sourceMapRegistry = sourceMaps;
    this.isTornDown = false;
  }

  createScriptFromCode(text, filename) {
    const kept = compiled.get(filename);
    if (kept?.text === text) return kept.script;
    let script;
    try {
      script = new Script(this.wrapCodeInModuleWrapper(text), { filename });
    } catch {
      // Jest says in its words what cannot be read.
      return super.createScriptFromCode(text, filename);
    }
    compiled.set(filename, { text, script });
    return script;
  }
};
