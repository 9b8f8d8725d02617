#!/usr/bin/env bash
# `weeks: number | undefined` is not an optional number to Excel: it is a required argument of any type.
#
# One would guess: it says the same as `weeks?: number`, as the two mean nearly the same to TypeScript.
# What happens: only the question mark makes an argument optional. `| undefined` and `| null` make it required and
# turn its type into "any", so that whatever the cell holds is handed on.
# Seen with: custom-functions-metadata 2.2.3, TypeScript 6.0.3.
# Why it matters: a price that stands in the sheet as text is then text in the function, where + joins instead of
# adding.
# Seen:
#   weeks?: number             number, optional
#   weeks: number | undefined  any, required
#   weeks: number | null       any, required
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@6.0.3
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { parseTree } = require("custom-functions-metadata");
const seen = ["weeks?: number", "weeks: number | undefined", "weeks: number | null"].map((written) => {
  const { functions, extras } = parseTree(`/** Cost. @customfunction */ function cost(${written}): number { return 1; }`, "f");
  assert.deepEqual(extras.flatMap(({ errors }) => errors), []);
  const { type, optional } = functions[0].parameters[0];
  console.log(written.padEnd(26), `${type}, ${optional ? "optional" : "required"}`);
  return `${type}, ${optional ? "optional" : "required"}`;
});
assert.deepEqual(seen, ["number, optional", "any, required", "any, required"]);
JS
node look.cjs
