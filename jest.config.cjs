const tiers = require("./test/tiers.json");

const typescript = { "\\.tsx?$": "<rootDir>/test/support/typescript-transform.cjs" };

/** Packages that are ECMAScript modules alone: Jest needs them as CommonJS. */
const modules = "preact|htmlparser2|domelementtype|domhandler|domutils|dom-serializer|entities|unpdf";
const modulesAsCommonJs = { [`/node_modules/(${modules})/.+\\.m?js$`]: "<rootDir>/test/support/typescript-transform.cjs" };

const project = (displayName, extra) => ({
  displayName,
  /** With the code, so that `--findRelatedTests` and `--changedSince` know whose tests to run. */
  roots: ["<rootDir>/test", "<rootDir>/src", "<rootDir>/workbench"],
  testEnvironment: "node",
  transform: { ...typescript, ...modulesAsCommonJs },
  transformIgnorePatterns: [`/node_modules/(?!(${modules})/)`],
  /** Its package names no file for CommonJS. */
  moduleNameMapper: { "^unpdf/pdfjs$": "<rootDir>/node_modules/unpdf/dist/pdfjs.mjs" },
  cacheDirectory: "<rootDir>/.cache/jest",
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts", "<rootDir>/test/support/quick-expect.ts"],
  ...extra,
});

/** A tier is the folders that test/tiers.json gives it. */
const tier = (name, extra) =>
  project(name, { testMatch: tiers[name].map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`), ...extra });

const withUniver = {
  testEnvironment: "<rootDir>/test/support/loaded-once/environment.cjs",
  transform: {
    ...typescript,
    ...modulesAsCommonJs,
    "/node_modules/@univerjs/.+\\.js$": "<rootDir>/test/support/loaded-once/transform.cjs",
  },
  transformIgnorePatterns: [`/node_modules/(?!(@univerjs|${modules})/)`],
};

module.exports = {
  projects: [
    project("unit", {
      testEnvironment: "<rootDir>/test/support/loaded-once/one-realm.cjs",
      runtime: "<rootDir>/test/support/loaded-once/runtime.cjs",
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: Object.values(tiers).flatMap((folders) => folders.map((folder) => `<rootDir>/test/${folder}/`)),
    }),
    tier("model", withUniver),
    tier("spreadsheet", withUniver),
    tier("e2e", {
      testEnvironment: "<rootDir>/test/e2e/failure-environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/patience.ts"],
    }),
  ],
};
