/** The stamp: a short checksum of a table's assumptions and figures, by which a printed table can be matched with the workbook's. */
import { moduleVersion } from "../calculation";
import type { Table } from "./table";

/** "7F3A-91C2". It changes with every assumption, source and figure, and with the version of the module. */
export function stampOf(table: Table): string {
  const content = [
    moduleVersion,
    table.id,
    ...table.assumptions.map(({ label, value, source }) => `${label}=${String(value)} (${source})`),
    ...table.parts.flatMap((part) =>
      part.rows.flatMap(({ figures }) => figures.map((figure) => ("value" in figure ? figure.value.toString() : figure.text))),
    ),
  ].join("\n");
  const digits = fnv1a(content).toString(16).toUpperCase().padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Fowler, Noll and Vo's hash of 32 bits (FNV-1a), which is enough to notice a change and short enough to read out. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
