/** Univer's CommonJS build requires packages that are ESM only: they are compiled too (once; jest caches it). */
const esmOnly =
  "lodash-es|nanoid|rbush|quickselect|kdbush|flatqueue|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space";

/** Each file is compiled alone; `npm run typecheck` is what checks types. */
const compilerOptions = {
  module: "commonjs",
  moduleResolution: "bundler",
  target: "es2022",
  verbatimModuleSyntax: false,
  isolatedModules: true,
  allowJs: true,
  esModuleInterop: true,
  jsx: "react-jsx",
  jsxImportSource: "preact",
  resolveJsonModule: true,
  types: [],
};
const transform = { "^.+\\.[cm]?[jt]sx?$": ["ts-jest", { tsconfig: compilerOptions, diagnostics: false }] };

const project = (displayName, extra) => ({
  displayName,
  testEnvironment: "node",
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  cacheDirectory: "<rootDir>/.cache/jest",
  setupFilesAfterEnv: ["<rootDir>/test/support/patience.ts"],
  ...extra,
});

module.exports = {
  projects: [
    project("unit", {
      testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/", "<rootDir>/test/spreadsheet/"],
    }),
    project("spreadsheet", { testMatch: ["<rootDir>/test/spreadsheet/**/*.test.ts"] }),
    project("e2e", {
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      testEnvironment: "<rootDir>/test/e2e/failure-environment.cjs",
      setupFilesAfterEnv: ["<rootDir>/test/e2e/patience.ts"],
    }),
  ],
};
