/** The tables of this kind that the workbook has already, each with the way into its form. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { RegisterEntry } from "../../workbook";
import { titleOf } from "../register/table-of";
import { useWorkbookChanges } from "../workbook-changes";
import { workbook } from "./workbook";

export function InThisWorkbook({ table, open }: { table: string; open(this: void, number: number): void }): JSX.Element | null {
  const [entries, setEntries] = useState<readonly RegisterEntry[]>([]);
  const look = (): void =>
    void workbook()
      .then(({ readRegister }) => readRegister())
      .then((all) => {
        const found = all.filter((one) => one.table === table);
        setEntries((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      })
      .catch(() => undefined); // The register says why it cannot be read.
  useWorkbookChanges("cells", look);
  useEffect(look, []);
  if (entries.length === 0) return null;
  return (
    <details class="panel">
      <summary class="big">In this workbook: {entries.length}</summary>
      <ul class="lines">
        {entries.map((entry) => (
          <li key={entry.number} class="row between">
            <span class="grow">
              {titleOf(entry)} <span class="hint">{entry.at}</span>
            </span>
            <button type="button" class="btn small" onClick={() => open(entry.number)}>
              Open in form
              <span class="hidden">
                : {titleOf(entry)}, {entry.at}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
