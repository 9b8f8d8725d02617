#!/usr/bin/env bash
# An enum that TypeScript counts on from 365 is offered by Excel's drop-down as 0.
#
# One would guess: `enum YearBasis { Days365 = 365, LeapYear, Weeks52 = 52 }` offers 365, 366 and 52, as those are the
# values that the compiled program compares with.
# What happens: the metadata counts members without a value from 0, by themselves, whatever stood before them. The
# list sends 0 for LeapYear; the function compares it with 366. Nothing is said.
# Seen with: custom-functions-metadata 2.2.3, TypeScript 6.0.3.
# Why it matters: a list of year bases is just what a cost function offers. The choice "LeapYear" is then refused, or,
# where 0 means something, priced as something else. Give every member its value.
# Seen:
#   Excel sends   Days365=365 LeapYear=0 Weeks52=52
#   the code has  Days365=365 LeapYear=366 Weeks52=52
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@6.0.3
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { parseTree } = require("custom-functions-metadata");
const ts = require("typescript");
const declaration = "enum YearBasis { Days365 = 365, LeapYear, Weeks52 = 52 }";
const source = `
  /** @customenum {number} */
  ${declaration}
  /** Weeks in a year. @customfunction
   * @param basis Year basis */
  function weeks(basis: YearBasis): number { return basis; }`;
const { enums, extras } = parseTree(source, "functions");
const offered = enums[0].values.map(({ name, numberValue }) => `${name}=${numberValue}`).join(" ");
const YearBasis = new Function(`${ts.transpile(declaration)}; return YearBasis;`)();
const compiled = ["Days365", "LeapYear", "Weeks52"].map((name) => `${name}=${YearBasis[name]}`).join(" ");
console.log("Excel sends  ", offered);
console.log("the code has ", compiled);
assert.equal(offered, "Days365=365 LeapYear=0 Weeks52=52");
assert.equal(compiled, "Days365=365 LeapYear=366 Weeks52=52");
assert.deepEqual(extras.flatMap(({ errors }) => errors), []);
JS
node look.cjs
