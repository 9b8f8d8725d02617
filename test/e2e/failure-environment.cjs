/** Node for a file of tests, which hears of it when one of them fails, while its pages are still as they were then. */
const { TestEnvironment } = require("jest-environment-node");

const failures = ["test_fn_failure", "hook_failure"];

module.exports = class extends TestEnvironment {
  async handleTestEvent({ name, test, describeBlock }) {
    if (failures.includes(name)) await this.global.hearOfFailure?.(fullName(test ?? describeBlock));
  }
};

/** As Jest prints it; the block around all others has no name. */
function fullName({ name, parent }) {
  return parent === undefined ? "" : `${fullName(parent)} ${name}`.trim();
}
