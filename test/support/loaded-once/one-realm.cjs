/**
 * Node for a file of tests, in a realm that all the files of a process share, as the modules do that runtime.cjs runs once. What a file of
 * tests puts among the globals goes with it.
 */
const { TestEnvironment } = require("jest-environment-node");

let shared;

module.exports = class extends TestEnvironment {
  constructor(...given) {
    if (shared !== undefined) return shared;
    super(...given);
    this.own = new Set(Object.getOwnPropertyNames(this.global));
    shared = this;
  }

  async teardown() {
    for (const name of Object.getOwnPropertyNames(this.global)) if (!this.own.has(name)) delete this.global[name];
  }
};
