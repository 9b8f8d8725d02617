/** A busy machine is no reason to fail: no test waits longer than this for what should come at once. */
jest.setTimeout(60_000);
