/** Whether a unified manifest fits Microsoft's schema, a copy of which lies beside this file: nothing is fetched. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { default: Ajv } = createRequire(import.meta.url)("ajv-draft-04");
const schema = JSON.parse(readFileSync(new URL("schema/MicrosoftTeams.schema.json", import.meta.url), "utf8"));

/** @returns {string[]} what does not fit, each with its place; none where all fits */
export function misfits(manifest) {
  // The schema names formats that say no more than its patterns, and says some things in ways that a strict reader minds.
  const fits = new Ajv({ strict: false, validateFormats: false, allErrors: true, logger: false }).compile(schema);
  return fits(manifest) ? [] : fits.errors.map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
}
