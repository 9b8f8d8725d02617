#!/usr/bin/env bash
# A TypeScript `this` parameter becomes an argument that Excel asks for, and shifts all others.
#
# One would guess: `this: void`, which TypeScript takes out of the compiled function, is taken out of the metadata
# too.
# What happens: Excel is told of an argument named "this". Values are handed over by their place, so what is typed for
# price arrives as beds.
# Seen with: custom-functions-metadata 2.2.3, TypeScript 6.0.3.
# Why it matters: `this: void` is what strict lint rules ask for where functions are passed on. A price of 2,411.30
# becomes a number of beds, with no message.
# Seen:
#   Excel asks for     this, price, beds
#   the code receives  price, beds
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@6.0.3
cat >look.cjs <<'JS'
const assert = require("node:assert");
const { parseTree } = require("custom-functions-metadata");
const ts = require("typescript");
const code = "function cost(this: void, price: number, beds: number): number { return price * beds; }";
const { functions, extras } = parseTree(`/** Cost. @customfunction */\n${code}`, "functions");
const asked = functions[0].parameters.map(({ name }) => name).join(", ");
const received = /\(([^)]*)\)/.exec(ts.transpile(code, { target: "es2022" }))[1];
console.log("Excel asks for    ", asked);
console.log("the code receives ", received);
assert.equal(asked, "this, price, beds");
assert.equal(received, "price, beds");
assert.deepEqual(extras.flatMap(({ errors }) => errors), []);
JS
node look.cjs
