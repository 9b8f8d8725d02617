/**
 * Node for a file of tests, with a way to packages that stay loaded for the next file. Jest loads all anew for each file, which for
 * Univer takes a second, and half a minute before what it makes of it is in the cache.
 */
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.global.requireOnce = require;
  }
};
