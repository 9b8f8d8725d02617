import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import officeRuleModule from "eslint-plugin-office-addins/lib/rules/index.js";
import tseslint from "typescript-eslint";

/**
 * All rules of the plugin, without its ready-made configurations: they do not fit this ESLint, and would bring the plugins of React
 * and React Native, which the overrides of package.json leave out.
 */
const officeAddins = { rules: officeRuleModule.default };
const officeRules = Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]));

/** What Node gives to the scripts and to the CommonJS configuration files. */
const nodeGlobals = "process console URL Buffer setTimeout clearTimeout fetch performance module require __dirname __filename".split(" ");

export default tseslint.config(
  {
    ignores: ["dist/", "dist-command-line/", "dist-workbench/", "node_modules/", ".cache/", "test-results/", "src/functions/functions.ts"],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-extraneous-class": "off",
      // A parameter that stands there for its place only, as Excel gives it, begins with a line.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // `this: void` in a method's declaration is how it says that it may be passed on by itself.
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      // Excel takes a CustomFunctions.Error, which is not one of JavaScript's errors.
      "@typescript-eslint/only-throw-error": ["error", { allow: ["Error"] }],
    },
  },
  { files: ["src/**/*.{ts,tsx}"], plugins: { "office-addins": officeAddins }, rules: officeRules },
  {
    files: ["workbench/**/*.ts"],
    rules: {
      // A property of Excel's is read as null where cells differ, and never set to null.
      "@typescript-eslint/related-getter-setter-pairs": "off",
      // Univer's workbook data are plain numbers where its types name enumerations, and its classes are met by their shape.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    files: ["test/**/*.{ts,tsx}", "bench/**/*.ts"],
    rules: {
      // What is missing where a test takes it for granted fails the test, which is what is wanted.
      "@typescript-eslint/no-non-null-assertion": "off",
      // A stand-in for something asynchronous need not wait for anything.
      "@typescript-eslint/require-await": "off",
      // A method that misses its object fails the test as well.
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  { files: ["**/*.{mjs,cjs,js}"], languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, "readonly"])) } },
  prettier,
);
