/**
 * Jest's own way of running modules, but each file is compiled once for all the files of tests that a process runs. Every file of tests still
 * runs its modules anew, in a realm of its own. Jest compiles them anew as well, since its scripts can load ECMAScript modules later; nothing
 * here does that, as TypeScript makes `require` of `import()`.
 */
const { Script } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

const compiled = new Map();

module.exports = class extends Runtime {
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
