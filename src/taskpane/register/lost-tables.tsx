/** Tables whose names and cells are in the workbook, but not on its list, with the way back onto it. Another program has dropped the list. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { LostTable } from "../../workbook";
import { countWords, verb } from "../count-words";
import { Notice } from "../notice";
import { workbook } from "../table/workbook";
import { useWorkbookChanges } from "../workbook-changes";
import type { Register } from "./use-register";

export function LostTables({ act }: { act: Register["act"] }): JSX.Element | null {
  const [tables, setTables] = useState<readonly LostTable[]>([]);
  const look = (): void =>
    void workbook()
      .then(({ lostTables }) => lostTables())
      .then((found) => setTables("sentence" in found ? [] : found))
      .catch(() => undefined); // The list itself says why the workbook cannot be read.
  useWorkbookChanges("cells", look);
  useEffect(look, []);
  const [first] = tables;
  if (first === undefined) return null;
  const putBack = async (): Promise<string | null> => {
    const { putBackOnRegister } = await workbook();
    const sentence = await putBackOnRegister(new Date());
    look();
    return sentence;
  };
  return (
    <Notice kind="warn" isSaid>
      <p>
        {countWords(tables.length, "table")} {verb(tables.length, "is", "are")} in this workbook but not on its list. A program other than
        Excel may have saved the workbook without it.
      </p>
      <ul>
        {tables.map(({ number, at, heading }) => (
          <li key={number}>
            {at}: {beginning(heading)}
          </li>
        ))}
      </ul>
      <p>
        The figures in the sheet stay as they are. Signatures, and changes marked to stay, are not in the cells: they have to be made again.
      </p>
      <div class="row">
        <button
          type="button"
          class="btn small"
          onClick={() => {
            act(first.number, putBack, `${countWords(tables.length, "table")} put back on the list`);
          }}
        >
          Put {tables.length === 1 ? "it" : "them"} back on the list
        </button>
      </div>
    </Notice>
  );
}

/** "Oak House, savings grid" of its heading, which goes on with a question. */
const beginning = (heading: string): string => (heading === "" ? "its first cell is blank" : (heading.split(": ")[0] ?? "").slice(0, 80));
