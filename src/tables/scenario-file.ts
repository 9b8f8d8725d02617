/**
 * Scenarios as a JSON text, to be kept in a workbook or handed on as a file:
 * `{ "format": "placement-costing-scenarios", "version": 1, "scenarios": [{ "table", "name", "date", "rows": [{ "label", "value", … }] }] }`.
 * Keys that version 1 does not know are passed over, so that it can be added to.
 */
import { isList, type Assumptions } from "./assumption";
import { inSentence } from "./assumption-words";
import { readLink } from "./cell-link";
import { catalogue } from "./catalogue";
import { isSourceDate, provenanceOf, statuses } from "./provenance";
import { sameName } from "./same-name";
import { longestScenarioName, type Scenario, type ScenarioRow } from "./scenario";

export const scenarioFormat = "placement-costing-scenarios";
export const scenarioVersion = 1;

/** More than any form needs, and little enough to read in a moment. */
const longestText = 2_000_000;
const mostScenarios = 200;
const mostRows = 2_000;
/** A cell holds up to 32,767 letters. */
const longestWords = 40_000;

export type ReadScenarios = { readonly scenarios: readonly Scenario[] } | { readonly sentence: string };

export function writeScenarios(scenarios: readonly Scenario[]): string {
  return JSON.stringify({ format: scenarioFormat, version: scenarioVersion, scenarios }, null, 2);
}

/** Every scenario of the text, or a sentence that says why not one of them can be taken. */
export async function readScenarios(text: string): Promise<ReadScenarios> {
  try {
    const scenarios = scenariosIn(text).map(readScenario);
    for (const [index, scenario] of scenarios.entries()) {
      if (scenarios.slice(0, index).some(({ table, name }) => table === scenario.table && sameName(name, scenario.name)))
        throw new NotScenarios(`Two scenarios of the file have the name “${scenario.name}”. Name each one differently`);
      await checkLabels(scenario);
    }
    return { scenarios };
  } catch (error) {
    if (error instanceof NotScenarios) return { sentence: error.message };
    throw error;
  }
}

/** What is wrong, in a sentence. */
class NotScenarios extends Error {}

const whichFile = "Choose a file that was exported from Placement Costing";

function scenariosIn(text: string): readonly unknown[] {
  if (text.length > longestText)
    throw new NotScenarios(`This text is too long: scenarios have at most ${longestText.toLocaleString("en-GB")} letters. ${whichFile}`);
  const file = parsed(text);
  if (!isRecord(file) || file["format"] !== scenarioFormat)
    throw new NotScenarios(`This is JSON, but not of scenarios: perhaps of another program. ${whichFile}`);
  const { version, scenarios } = file;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    throw new NotScenarios(`The version of the file is ${quotedJson(version)}, where 1 was expected. ${whichFile}`);
  if (version > scenarioVersion)
    throw new NotScenarios(
      `This file is of version ${version}; this Placement Costing reads version ${scenarioVersion}. Close Excel and open it again for the newest Placement Costing, then import once more`,
    );
  if (!Array.isArray(scenarios) || scenarios.length === 0) throw new NotScenarios(`The file has no scenarios in it. ${whichFile}`);
  if (scenarios.length > mostScenarios)
    throw new NotScenarios(`The file has ${scenarios.length} scenarios: keep to ${mostScenarios} at most`);
  return scenarios;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new NotScenarios(`This cannot be read: it is not JSON, or a part of it is missing. ${whichFile}`);
  }
}

function readScenario(given: unknown, index: number): Scenario {
  const at = `Scenario ${index + 1} of the file`;
  if (!isRecord(given)) throw new NotScenarios(`${at} is not a scenario. ${whichFile}`);
  const { table, name, date, rows, example, madeBy } = given;
  if (typeof name !== "string" || name.trim() === "" || name.trim().length > longestScenarioName)
    throw new NotScenarios(`${at} needs a name of 1 to ${longestScenarioName} letters: it is ${quotedJson(name)}`);
  const called = `Scenario “${name.trim()}”`;
  if (typeof table !== "string" || !catalogue.some(({ id }) => id === table))
    throw new NotScenarios(`${called} is of ${quotedJson(table)}, which is no table of this Placement Costing. Its tables are ${ids()}`);
  if (typeof date !== "string" || !/^\d{4}-\d{2}-\d{2}/.test(date) || Number.isNaN(Date.parse(date)))
    throw new NotScenarios(`${called} needs a date, like 2026-11-22: it is ${quotedJson(date)}`);
  if (!Array.isArray(rows)) throw new NotScenarios(`${called} has no rows. ${whichFile}`);
  if (rows.length > mostRows) throw new NotScenarios(`${called} has ${rows.length} rows: keep to ${mostRows} at most`);
  if (example !== undefined && !isWords(example))
    throw new NotScenarios(`${called} begins from ${quotedJson(example)}, which is no example`);
  return {
    table,
    name: name.trim(),
    date,
    rows: rows.map((row: unknown) => readRow(row, called)),
    ...(example === undefined ? {} : { example }),
    ...(isVersion(madeBy) ? { madeBy } : {}),
  };
}

const isVersion = (value: unknown): value is string => typeof value === "string" && /^\d{1,4}(\.\d{1,4}){2}$/.test(value);

const ids = (): string => catalogue.map(({ id }) => id).join(", ");

function readRow(given: unknown, called: string): ScenarioRow {
  if (!isRecord(given) || !isWords(given["label"])) throw new NotScenarios(`A row of ${inSentence(called)} has no label. ${whichFile}`);
  const { label, value = null, source, date, status, from, link } = given;
  const wrong = (what: string, held: unknown): NotScenarios => new NotScenarios(`${called}, ${label}: ${what}. It is ${quotedJson(held)}`);
  if (!isValue(value)) throw wrong("a value is a number, words, true, false or null", value);
  if (source !== undefined && !isWords(source)) throw wrong("a source is words", source);
  if (date !== undefined && !isSourceDate(date)) throw wrong("the date of a source is written like 2026-11-22", date);
  const knownStatus = statuses.find((one) => one === status);
  if (status !== undefined && knownStatus === undefined) throw wrong(`a status is ${statuses.join(", ")}`, status);
  if (from !== undefined && from !== "example" && from !== "cells") throw wrong("“from” is example or cells", from);
  if (link !== undefined && !(isWords(link) && readLink(link) !== null)) throw wrong("a link is one cell, like Inputs!C6", link);
  return {
    label,
    value,
    ...provenanceOf({
      ...(source === undefined ? {} : { source }),
      ...(date === undefined ? {} : { date }),
      ...(knownStatus === undefined ? {} : { status: knownStatus }),
    }),
    ...(from === undefined ? {} : { from }),
    ...(link === undefined ? {} : { link }),
  };
}

/** Refuses labels that the table does not ask for, which is known once it is loaded. */
async function checkLabels({ table, name, rows }: Scenario): Promise<void> {
  const definition = await catalogue.find(({ id }) => id === table)?.load();
  if (definition === undefined) return;
  const unknown = rows.find(({ label }) => !isAskedFor(definition.assumptions, label));
  if (unknown !== undefined)
    throw new NotScenarios(
      `Scenario “${name}” has “${unknown.label}”, which is not an assumption of ${definition.about.title}. Take that row out of the file, or write it as the form has it`,
    );
}

const isAskedFor = (assumptions: Assumptions, label: string): boolean =>
  Object.values(assumptions).some((one) =>
    isList(one) ? label.trim().toLowerCase().startsWith(`${one.label.toLowerCase()},`) : sameName(one.label, label),
  );

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const isWords = (value: unknown): value is string => typeof value === "string" && value.length <= longestWords;
const isValue = (value: unknown): value is ScenarioRow["value"] =>
  value === null || typeof value === "boolean" || isWords(value) || (typeof value === "number" && Number.isFinite(value));

const longestQuote = 40;

/** A value as JSON, short enough for a sentence. */
function quotedJson(value: unknown): string {
  if (value === undefined) return "missing";
  const text = JSON.stringify(value);
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}
