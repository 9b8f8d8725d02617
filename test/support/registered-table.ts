/** The Hackney 2019 table, inserted at B4 and entered in the register of a workbook that has no other. */
import { insertTable, type Inserted, type InsertRequest } from "../../src/workbook";
import { inspectTable, readRegister, type Inspection, type RegisterEntry } from "../../src/workbook/register";
import { insertedBy, request } from "./hackney-insert";
import type { OpenWorkbook } from "./workbook";

export async function insertAtB4(book: OpenWorkbook, changes: Partial<InsertRequest> = {}): Promise<Inserted> {
  await book.select("B4");
  return insertedBy(await insertTable(request(changes)));
}

export async function theOnly(): Promise<RegisterEntry> {
  const [entry, ...others] = await readRegister();
  expect(others).toEqual([]);
  if (entry === undefined) throw new Error("The register is empty");
  return entry;
}

export async function look(): Promise<Extract<Inspection, { kind: "there" }>> {
  const found = await inspectTable(await theOnly());
  if (found.kind !== "there") throw new Error(JSON.stringify(found));
  return found;
}

export async function namesIn(book: OpenWorkbook): Promise<string[]> {
  const names = await book.run((_, context) => context.workbook.names.load("items/name"));
  return names.items.map(({ name }) => name);
}

/** The cell beside a label, which holds its value. */
export async function cellOf(book: OpenWorkbook, label: string): Promise<string> {
  const [found] = Object.entries(await book.contents()).find(([, content]) => content === label) ?? [];
  if (found === undefined) throw new Error(`No cell has ${label}`);
  return `C${found.slice(1)}`;
}
