/** Where a table's scenarios are kept: in the workbook or, without Excel, in the browser. */
import type { Scenario } from "../../tables";
import { readScenarios, writeScenarios } from "../../tables/scenario-file";
import { forget, keep, kept, keptNames } from "../browser-storage";
import { workbook } from "../table/workbook";

/** Scenarios as text, by the id of their table. */
export type ScenarioTexts = {
  read(this: void): Promise<ReadonlyMap<string, string>>;
  write(this: void, table: string, text: string): Promise<void>;
  remove(this: void, table: string): Promise<void>;
};

export type Stored = { readonly scenarios: readonly Scenario[] } | { readonly sentence: string };

/** The settings are part of the workbook's file, so they stay small. */
const mostLetters = 100_000;

const inWorkbook = "scenarios.";
export const workbookTexts: ScenarioTexts = {
  read: async () => await (await workbook()).readSettings(inWorkbook),
  write: async (table, text) => await (await workbook()).writeSetting(inWorkbook + table, text),
  remove: async (table) => await (await workbook()).removeSetting(inWorkbook + table),
};

const inBrowser = "scenarios:";
export const browserTexts: ScenarioTexts = {
  read: () =>
    Promise.resolve(
      new Map(
        keptNames().flatMap((name): [string, string][] => {
          const text = name.startsWith(inBrowser) ? kept(name) : undefined;
          return typeof text === "string" ? [[name.slice(inBrowser.length), text]] : [];
        }),
      ),
    ),
  write: (table, text) => {
    keep(inBrowser + table, text);
    return Promise.resolve();
  },
  remove: (table) => {
    forget(inBrowser + table);
    return Promise.resolve();
  },
};

export async function storedScenarios(texts: ScenarioTexts, table: string): Promise<Stored> {
  return scenariosOf((await texts.read()).get(table));
}

/**
 * Reads what is kept, changes it and writes it, so that a change made elsewhere meanwhile is not lost.
 * Where that cannot be done, nothing is written and a sentence says why.
 */
export async function changeStored(
  texts: ScenarioTexts,
  table: string,
  change: (now: readonly Scenario[]) => readonly Scenario[],
): Promise<Stored> {
  const all = await texts.read();
  const now = await scenariosOf(all.get(table));
  if ("sentence" in now) return now;
  const scenarios = change(now.scenarios);
  if (scenarios.length === 0) {
    await texts.remove(table);
    return { scenarios };
  }
  const text = JSON.stringify(JSON.parse(writeScenarios(scenarios)));
  const others = [...all].reduce((sum, [id, other]) => (id === table ? sum : sum + other.length), 0);
  const before = all.get(table)?.length ?? 0;
  if (others + text.length > mostLetters && text.length > before)
    return {
      sentence: `Scenarios of all tables may take ${inThousands(mostLetters)} characters, and these would take ${inThousands(others + text.length)}. Export some and delete them, then save again. Nothing was saved`,
    };
  await texts.write(table, text);
  return { scenarios };
}

async function scenariosOf(text: string | undefined): Promise<Stored> {
  if (text === undefined) return { scenarios: [] };
  const read = await readScenarios(text);
  return "scenarios" in read ? read : { sentence: `The saved scenarios cannot be read, and were left as they are. ${read.sentence}` };
}

const inThousands = (letters: number): string => (Math.ceil(letters / 1000) * 1000).toLocaleString("en-GB");
