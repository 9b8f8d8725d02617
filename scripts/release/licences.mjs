/** THIRD-PARTY-LICENCES.txt: what is of others in the bundles, and under what terms. */

const line = "=".repeat(78);

/**
 * @param {import("./bundled-packages.mjs").BundledPackage[]} packages
 * @param {string[]} inCode licences that stand in the code of these
 */
export const licencesText = (packages, inCode) =>
  [
    "Code of others in Placement Costing",
    "",
    "Made from the bundles themselves: each package whose code a browser loads, with its licence in full.",
    "Microsoft's Office.js is not among the files: the page loads it from Microsoft, under Microsoft's terms.",
    "",
    ...packages.map(
      ({ name, version, licence, inside }) => `  ${name} ${version}: ${licence}${inside === null ? "" : ` (in the code of ${inside})`}`,
    ),
    ...packages.flatMap(({ name, version, licence, text }) => ["", line, `${name} ${version}: ${licence}`, line, "", text]),
    ...(inCode.length === 0 ? [] : ["", line, "Licences that stand in the code of these packages", line]),
    ...inCode.flatMap((text) => ["", text, "", "-".repeat(78)]),
    "",
  ].join("\n");
