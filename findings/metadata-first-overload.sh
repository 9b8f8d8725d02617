#!/usr/bin/env bash
# Of a function with overloads Excel is told the first signature, not the one that is implemented.
#
# One would guess: an error, or the implementation's signature, since that is the one that runs.
# What happens: the first overload wins in silence. Here Excel learns of one argument; the second, which the
# implementation has, cannot be typed.
# Seen with: custom-functions-metadata 2.2.3, TypeScript 6.0.3.
# Why it matters: overloads read well in TypeScript ("one price, or a price and its weeks"), and Excel loses an
# argument.
# Seen:
#   the implementation takes  price, weeks?
#   Excel offers              price
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@6.0.3
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { parseTree } = require("custom-functions-metadata");
const source = `
  /** Cost of a placement. @customfunction */
  function cost(price: number): number;
  function cost(price: number, weeks: number): number;
  function cost(price: number, weeks?: number): number { return price * (weeks ?? 52); }`;
const { functions, extras } = parseTree(source, "functions");
const offered = functions.map(({ parameters }) => parameters.map(({ name }) => name).join(", "));
console.log("the implementation takes  price, weeks?");
console.log("Excel offers             ", offered.join(" | "));
assert.deepEqual(offered, ["price"]);
assert.deepEqual(extras.flatMap(({ errors }) => errors), []);
JS
node look.cjs
