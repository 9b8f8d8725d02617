/** The tables of the workbook and what became of each; one at a time is looked at, so that the pane answers meanwhile. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { CheckReport } from "../../checking/printed-tables";
import type { Table } from "../../tables";
import type { Inspection, RegisterEntry } from "../../workbook";
import { announce } from "../announce";
import { inSlices } from "../in-slices";
import { useAfterDrawing } from "../table/use-after-drawing";
import { workbook } from "../table/workbook";
import type { Work } from "./action";

export type Registered = {
  readonly entry: RegisterEntry;
  readonly inspection: Inspection | null;
  /** Its figures as they are printed, added and multiplied through; null where there is no table to print. */
  readonly printed: CheckReport | null;
};

export type Register = {
  readonly tables: readonly Registered[] | "reading" | "unreadable";
  /** While tables are looked at. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly lastChecked: Date | null;
  /** What somebody wants done, and what became of it: a sentence, or null when it went well. */
  readonly trouble: { readonly number: number; readonly sentence: string } | null;
  checkAll(this: void): void;
  stop(this: void): void;
  /** Does something to a table and looks at it again, or reads the register anew when it may be gone. */
  act(this: void, number: number, work: Work, said: string): void;
  /** The same for what changes nothing. */
  show(this: void, number: number, work: Work, said: string): void;
};

export function useRegister(): Register {
  const [tables, setTables] = useState<Register["tables"]>("reading");
  const [progress, setProgress] = useState<Register["progress"]>(null);
  const [lastChecked, setLastChecked] = useState<Date | null>(null);
  const [trouble, setTrouble] = useState<Register["trouble"]>(null);
  /** The run that counts; an older one ends at its next table. */
  const run = useRef(0);
  const afterDrawing = useAfterDrawing();

  const checkAll = async (): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    try {
      const { readRegister, inspectTable } = await workbook();
      const entries = await readRegister();
      if (isOver()) return;
      setTables((before) => withInspectionsOf(before, entries));
      for (const [done, entry] of entries.entries()) {
        setProgress({ done, of: entries.length });
        const inspection = await inspectTable(entry);
        const printed = inspection.kind === "there" && inspection.table !== null ? await asPrinted(inspection.table, isOver) : null;
        if (isOver()) return;
        setTables((now) =>
          typeof now === "string" ? now : now.map((one) => (one.entry === entry ? { entry, inspection, printed } : one)),
        );
      }
      setProgress(null);
      setLastChecked(new Date());
    } catch {
      if (isOver()) return;
      setProgress(null);
      setTables("unreadable");
    }
  };
  useEffect(() => {
    void checkAll();
    return () => {
      run.current++;
    };
  }, []);

  const show = async (number: number, work: Work, said: string): Promise<void> => {
    setTrouble(null);
    const sentence = await work().catch(() => "Excel did not answer. Press Enter in the sheet, then try again");
    if (sentence !== null) setTrouble({ number, sentence });
    else announce(said);
  };
  const act = async (number: number, work: Work, said: string): Promise<void> => {
    toHeading(number); // What was pressed may be gone before all is done.
    await show(number, work, said);
    await checkAll();
    afterDrawing(() => toHeading(number));
  };
  return {
    tables,
    progress,
    lastChecked,
    trouble,
    checkAll: () => {
      toHeading();
      void checkAll();
    },
    stop: () => {
      toHeading();
      run.current++;
      setProgress(null);
    },
    act: (number, work, said) => void act(number, work, said),
    show: (number, work, said) => void show(number, work, said),
  };
}

/** Of the table, or of the list where there is none. */
const toHeading = (number?: number): void =>
  (document.querySelector<HTMLElement>(`[data-entry="${number ?? ""}"] h2`) ?? document.querySelector("h1"))?.focus();

/** What was seen of a table stays until it is looked at again. */
function withInspectionsOf(before: Register["tables"], entries: readonly RegisterEntry[]): readonly Registered[] {
  const seen = new Map(typeof before === "string" ? [] : before.map((one) => [one.entry.number, one]));
  return entries.map((entry) => ({ ...(seen.get(entry.number) ?? { inspection: null, printed: null }), entry }));
}

/** The checker is fetched when there is something to check. */
async function asPrinted(table: Table, isOver: () => boolean): Promise<CheckReport | null> {
  const { stepsAsPrinted } = await import("../../report/as-printed");
  return inSlices(stepsAsPrinted(table), isOver);
}
