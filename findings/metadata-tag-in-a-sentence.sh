#!/usr/bin/env bash
# A word such as @volatile in the middle of a parameter's description makes the function volatile.
#
# One would guess: a tag counts where a line begins with it, as in every documentation comment; in a sentence it is a
# word.
# What happens: the tag counts wherever it stands, even in the description of a parameter, and the help ends before
# it. The function becomes volatile: Excel works it out again with every change anywhere in the workbook. An @ before
# a figure ("5 beds @ 2,411.30") is left alone, so it is easily missed.
# Seen with: custom-functions-metadata 2.2.3, TypeScript 6.0.3.
# Why it matters: the sentence that explains why a cost is not volatile is what makes it so, and cuts its help short.
# Seen:
#   help:    "Cost of 5 beds @ 2,411.30 a week. Not"
#   options: {"volatile":true}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@6.0.3
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { parseTree } = require("custom-functions-metadata");
const source = `
  /** Cost of a block.
   * @customfunction
   * @param beds Cost of 5 beds @ 2,411.30 a week. Not @volatile: it changes with its arguments only. */
  function blockCost(beds: number): number { return beds; }`;
const { functions, extras } = parseTree(source, "functions");
console.log("help:   ", JSON.stringify(functions[0].parameters[0].description));
console.log("options:", JSON.stringify(functions[0].options));
assert.equal(functions[0].parameters[0].description, "Cost of 5 beds @ 2,411.30 a week. Not");
assert.deepEqual(functions[0].options, { volatile: true });
assert.deepEqual(extras.flatMap(({ errors }) => errors), []);
JS
node look.cjs
