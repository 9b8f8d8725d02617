/**
 * Three builds. `addin` is what Excel loads (dist/); `command-line` is the program for analysts (dist-command-line/), made by `npm ci` too;
 * `workbench` is the page that stands in for Excel (dist-workbench/, never shipped).
 * `webpack --config-name addin --env base=https://example.org/care/` writes that address where the add-in's own stands;
 * `npm run release` (scripts/release.mjs) makes of `addin` what an administrator hosts.
 */
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const TerserPlugin = require("terser-webpack-plugin");
const ts = require("typescript");
const { BannerPlugin, Compilation, sources } = require("webpack");
const { dependencies } = require("./package.json");

const developmentBase = "https://localhost:3000/";
/** Where Microsoft gives Office.js: the older address, which every firewall knows, and the one that its documentation names since September 2026. */
const officeAddresses = {
  appsforoffice: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  onecdn: "https://officeapis.public.onecdn.static.microsoft/1/office.js",
};
const at = (...names) => path.resolve(__dirname, ...names);

/** Types are checked by `npm run typecheck`; a build only strips them. */
const typescript = { test: /\.tsx?$/, loader: "ts-loader", options: { transpileOnly: true } };

const common = (name, folder) => ({
  name,
  mode: "production",
  devtool: false,
  target: ["web", "es2022"],
  output: { path: at(folder), clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  cache: { type: "filesystem", cacheDirectory: at(".cache", "webpack"), name, buildDependencies: { config: [__filename] } },
  performance: { hints: false },
  stats: "errors-warnings",
});

/** The address of the add-in, in the files that carry one. */
class BaseAddress {
  constructor(base) {
    if (!/^https:\/\/[^?#\s"&<>]+\/$/.test(base))
      throw new Error(`The base must be an https address that ends in "/", like https://example.org/care/ (it is ${base})`);
    this.base = base;
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("BaseAddress", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "BaseAddress", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, () => {
        for (const name of ["manifest.xml", "functions.json"])
          if (compilation.getAsset(name) !== undefined)
            compilation.updateAsset(
              name,
              (source) => new sources.RawSource(source.source().toString().replaceAll(developmentBase, this.base)),
            );
      }),
    );
  }
}

/** The pages, with the address of Office.js and the names of the files that they load. A release adds functions.js, which the manifest names. */
class Pages {
  constructor(office, isRelease) {
    if (!Object.hasOwn(officeAddresses, office))
      throw new Error(`Office.js comes from ${Object.keys(officeAddresses).join(" or ")} (it is ${office})`);
    this.office = officeAddresses[office];
    this.isRelease = isRelease;
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("Pages", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "Pages", stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, () => {
        const fileOf = (entry, ending) => compilation.entrypoints.get(entry).getFiles().find((file) => file.endsWith(ending)); // prettier-ignore
        const scripts = Object.fromEntries(["taskpane", "functions", "check"].map((entry) => [`${entry}.js`, fileOf(entry, ".js")]));
        const names = { ...scripts, "pane.css": fileOf("taskpane", ".css") };
        for (const name of ["taskpane.html", "check.html"]) {
          if (compilation.getAsset(name) === undefined) continue; // A second build in which it did not change.
          compilation.updateAsset(name, (source) => {
            let page = source.source().toString().replace(`src="${officeAddresses.appsforoffice}"`, `src="${this.office}"`);
            for (const [called, file] of Object.entries(names)) page = page.replaceAll(`="${called}"`, `="${file}"`);
            return new sources.RawSource(page);
          });
        }
        if (this.isRelease) compilation.emitAsset("functions.js", compilation.getAsset(names["functions.js"]).source);
      }),
    );
  }
}

/** Words and charts that only the pane and the reference show. Excel has its own from functions.json, and functions.js is kept small. */
const paneWords = new Set(["question", "keywords", "mistakes", "examples", "hint", "does", "legend", "echo", "chart", "headline"]);
/** The same of a function: what it is and how it is shown. A parameter's unit stands in functions.json alone. */
const functionWords = new Set(["summary", "group", "result", "shownAs", "errors"]);
const declarations = /src\/(calculation|checking|tables)/;
const isCallOf = (node, name) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
const isParameter = (node) =>
  ["label", "accepts"].every((word) =>
    node.properties.some(({ name }) => name !== undefined && ts.isIdentifier(name) && name.text === word),
  );
const withoutPaneWords = (context) => (file) => {
  const without = (node, isWord) =>
    ts.factory.updateObjectLiteralExpression(
      node,
      node.properties.filter(({ name }) => name === undefined || !ts.isIdentifier(name) || !isWord(name.text)),
    );
  const visit = (node) => {
    if (isCallOf(node, "defineFunction") && ts.isObjectLiteralExpression(node.arguments[0])) {
      const kept = without(node.arguments[0], (word) => functionWords.has(word));
      return ts.visitEachChild(ts.factory.updateCallExpression(node, node.expression, node.typeArguments, [kept]), visit, context);
    }
    if (ts.isObjectLiteralExpression(node) && isParameter(node))
      return ts.visitEachChild(without(node, (word) => word === "unit"), visit, context); // prettier-ignore
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && paneWords.has(node.name.text)) return undefined;
    return ts.visitEachChild(node, visit, context);
  };
  return declarations.test(file.fileName.replaceAll("\\", "/")) ? ts.visitNode(file, visit) : file;
};
const functionsTypescript = {
  ...typescript,
  options: { ...typescript.options, instance: "functions", getCustomTransformers: () => ({ before: [withoutPaneWords] }) },
};

/** Chunks are called by what is in them: `bed-options.24109dd4.js`, and `functions-bed-options.…js` where the functions fetch it. */
class ChunkNames {
  apply(compiler) {
    compiler.hooks.compilation.tap("ChunkNames", (compilation) =>
      compilation.hooks.chunkIds.tap({ name: "ChunkNames", stage: 1 }, (chunks) => {
        for (const chunk of chunks) {
          chunk.id = chunkName(String(chunk.id));
          chunk.ids = [chunk.id];
        }
      }),
    );
  }
}
/** webpack joins the paths of a chunk's modules: `_functions_src_tables_standard_bed-options_ts`, `src_a_ts-src_b_tsx-9758c4`. */
const chunkName = (id) =>
  id
    .replace(/^_functions_/, "functions_")
    .replace(/(?<=^|[_-])(src_taskpane|src_tables_standard|src|vendors-node_modules)_/g, "")
    .replace(/(_index)?_(tsx?|m?js)(?=-|$)/g, "")
    .replaceAll("_", "-");

/** Comments are for whoever reads the sources; those that begin with `!` name a licence, and stay. */
const withoutComments = (files) => ({
  code: Object.values(files)[0]
    .replace(/\/\*[^!][^]*?\*\//g, "")
    .replace(/\n\s+/g, "\n"),
});

/**
 * `functions.js` needs nothing but `CustomFunctions` to answer, so that it also runs where there is no page; only tables other
 * than the savings grid are fetched, when CARE.TABLE first asks for one. Parts are fetched from beside the page, which is where functions.js is.
 */
const addIn = ({ base, office, release }) => ({
  ...common("addin", "dist"),
  entry: {
    taskpane: ["./src/taskpane/index.tsx", "./src/taskpane/pane.css"],
    functions: { import: "./src/functions/functions.ts", layer: "functions" },
    check: "./src/taskpane/check/document/alone.tsx",
  },
  experiments: { layers: true, css: true },
  output: {
    path: at("dist"),
    clean: true,
    iife: true,
    globalObject: "globalThis",
    publicPath: "",
    // A release gives every part a name of its own content, so that a browser may keep it for good.
    filename: release ? "[name].[contenthash:8].js" : "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    cssFilename: release ? "pane.[contenthash:8].css" : "pane.css",
  },
  module: {
    rules: [
      { oneOf: [{ ...functionsTypescript, issuerLayer: "functions" }, typescript] },
      { test: /decimal\.js.decimal\.mjs$/, issuerLayer: "functions", loader: at("scripts", "smaller-decimal.cjs") },
      { test: /unpdf.dist.pdfjs\.mjs$/, loader: at("scripts", "without-own-address.cjs") },
    ],
  },
  optimization: {
    runtimeChunk: false,
    chunkIds: "named",
    minimizer: [
      new TerserPlugin({ extractComments: false }),
      new TerserPlugin({ test: /\.css$/, extractComments: false, minify: withoutComments }),
    ],
  },
  plugins: [
    new ChunkNames(),
    new CustomFunctionsMetadataPlugin({ input: "./src/functions/functions.ts", output: "functions.json" }),
    new CopyPlugin({
      patterns: [
        "src/taskpane/taskpane.html",
        "src/taskpane/check.html",
        "manifest.xml",
        { from: "assets", to: "assets" },
        { from: "docs/reference/functions.html", to: "reference.html" },
      ],
    }),
    new BaseAddress(base),
    new Pages(office, release),
  ],
});

/** Runs in Node, where the packages that it needs are installed beside it. */
const commandLine = () => ({
  ...common("command-line", "dist-command-line"),
  entry: { "placement-costing": "./src/command-line/placement-costing.ts", "check-worker": "./src/command-line/check-worker.ts" },
  target: "node20",
  output: { path: at("dist-command-line"), clean: true, chunkFilename: "[name].js" },
  module: { rules: [typescript] },
  // unpdf's build of pdf.js is an ECMAScript module alone.
  externals: [
    ({ request }, done) => (isPackage(request) ? done(null, `${request.startsWith("unpdf") ? "import" : "commonjs"} ${request}`) : done()),
  ],
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /^placement-costing\.js$/ })],
});
const isPackage = (request) => Object.keys(dependencies).some((name) => request === name || request.startsWith(`${name}/`));

/** Univer comes minified; our own part keeps its class names, by which the host says what it lacks. */
const workbench = () => ({
  ...common("workbench", "dist-workbench"),
  entry: { workbench: "./workbench/page/page.ts", "fixture-add-in/taskpane": "./test/workbench/fixture-add-in/taskpane.ts" },
  module: { rules: [typescript, { test: /\.css$/, use: ["style-loader", "css-loader"] }] },
  optimization: { minimize: false, concatenateModules: false },
  plugins: [
    new CopyPlugin({
      patterns: [
        { from: "workbench/page/index.html" },
        { from: "test/workbench/fixture-add-in/*.{html,json}", to: "fixture-add-in/[name][ext]" },
      ],
    }),
  ],
});

module.exports = ({ base = developmentBase, office = "appsforoffice", release = false } = {}) => [
  addIn({ base, office, release }),
  commandLine(),
  workbench(),
];
module.exports.officeAddresses = officeAddresses;
