/** The tables of the workbook and what became of each. They are inspected one at a time, so that the pane answers meanwhile. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { CheckReport } from "../../checking/printed-tables";
import type { Table } from "../../tables";
import type { Inspection, RegisterEntry } from "../../workbook";
import { announce } from "../announce";
import { unforeseenFailure } from "../failure";
import { inSlices } from "../in-slices";
import { useAfterDrawing } from "../table/use-after-drawing";
import { workbook } from "../table/workbook";
import { useWorkbookChanges } from "../workbook-changes";
import type { Work } from "./action";
import { statusOf } from "./status";
import { titleOf } from "./table-of";

export type Registered = {
  readonly entry: RegisterEntry;
  readonly inspection: Inspection | null;
  /** Its figures as they are printed, added and multiplied through; null where there is no table to print. */
  readonly printed: CheckReport | null;
};

export type Register = {
  /** `failed` is the sentence that says so. */
  readonly tables: readonly Registered[] | "reading" | { readonly failed: string };
  /** While tables are inspected. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  readonly lastChecked: Date | null;
  /** The workbook has changed since, and Excel would not let it be read again: what is said of the tables may not hold. */
  readonly isStale: boolean;
  /** Why the last action on a table was not done. Where nobody foresaw the reason, it can be tried again. */
  readonly trouble: { readonly number: number; readonly sentence: string; readonly again: (() => void) | null } | null;
  checkAll(this: void): void;
  stop(this: void): void;
  /** Does something to a table and inspects all tables again. */
  act(this: void, number: number, work: Work, done: string): void;
  /** The same for what changes nothing, so that nothing is inspected again. */
  show(this: void, number: number, work: Work, done: string): void;
};

export function useRegister(): Register {
  const [tables, setTables] = useState<Register["tables"]>("reading");
  const [progress, setProgress] = useState<Register["progress"]>(null);
  const [lastChecked, setLastChecked] = useState<Date | null>(null);
  const [trouble, setTrouble] = useState<Register["trouble"]>(null);
  /** The run that counts; an older one ends at its next table. */
  const run = useRef(0);
  const [isStale, setStale] = useState(false);
  const latest = useRef(tables);
  latest.current = tables;
  /** Whether all tables are being looked at, and whether the workbook has changed meanwhile. */
  const looking = useRef({ isGoingOn: false, hasMissed: false });
  const afterDrawing = useAfterDrawing();

  const checkAll = async (): Promise<void> => {
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    looking.current = { isGoingOn: true, hasMissed: false };
    try {
      const { readRegister, inspectTable } = await workbook();
      const entries = await readRegister();
      if (isOver()) return;
      setTables((before) => withInspectionsOf(before, entries));
      for (const [done, entry] of entries.entries()) {
        setProgress({ done, of: entries.length });
        const inspection = await inspectTable(entry);
        const printed = await printedOf(inspection, isOver);
        if (isOver()) return;
        setTables((now) => (isList(now) ? now.map((one) => (one.entry === entry ? { entry, inspection, printed } : one)) : now));
      }
      setProgress(null);
      setLastChecked(new Date());
      setStale(false);
    } catch (error) {
      if (isOver()) return;
      setProgress(null);
      setTables({ failed: unforeseenFailure(error, { action: "read the tables of this workbook" }) });
    }
    const { hasMissed } = looking.current;
    looking.current = { isGoingOn: false, hasMissed: false };
    if (hasMissed) void lookAgain();
  };
  /** Looks at what may have changed, without a word where nothing has. */
  const lookAgain = async (): Promise<void> => {
    const before = latest.current;
    if (looking.current.isGoingOn) {
      looking.current.hasMissed = true;
      return;
    }
    const mine = ++run.current;
    const isOver = (): boolean => run.current !== mine;
    try {
      const { readRegister, inspectTable } = await workbook();
      const entries = await readRegister();
      const found: Registered[] = [];
      for (const { entry, inspection: seen, printed: counted } of withInspectionsOf(before, entries)) {
        const inspection = await inspectTable(entry, seen);
        const printed = inspection === seen ? counted : await printedOf(inspection, isOver);
        if (isOver()) return;
        found.push({ entry, inspection, printed });
      }
      if (isOver()) return;
      if (!isList(before) || !isAsBefore(before, found)) setTables(found);
      setLastChecked(new Date());
      setStale(false);
      const words = changedStates(isList(before) ? before : [], found);
      if (words !== "") announce(words);
    } catch {
      if (!isOver()) setStale(true);
    }
  };
  useWorkbookChanges("cells", () => void lookAgain());
  useEffect(() => {
    void checkAll();
    return () => {
      run.current++;
    };
  }, []);

  const attempt = async (number: number, work: Work, done: string, again: () => void): Promise<void> => {
    setTrouble(null);
    try {
      const sentence = await work();
      if (sentence === null) announce(done);
      else setTrouble({ number, sentence, again: null });
    } catch (error) {
      setTrouble({ number, sentence: unforeseenFailure(error, { action: "do this", state: lookFirst }), again });
    }
  };
  const act = async (number: number, work: Work, done: string): Promise<void> => {
    toHeading(number); // What was pressed may be gone before all is done.
    await attempt(number, work, done, () => void act(number, work, done));
    await checkAll();
    afterDrawing(() => toHeading(number));
  };
  const show = (number: number, work: Work, done: string): void =>
    void attempt(number, work, done, () => {
      toHeading(number);
      show(number, work, done);
    });
  return {
    tables,
    progress,
    lastChecked,
    isStale,
    trouble,
    checkAll: () => {
      toHeading();
      void checkAll();
    },
    stop: () => {
      toHeading();
      run.current++;
      looking.current = { isGoingOn: false, hasMissed: false };
      setProgress(null);
    },
    act: (number, work, done) => void act(number, work, done),
    show,
  };
}

const lookFirst = "Look at the sheet first: some of it may have been done";

/** Of the table, or of the list where there is none. */
const toHeading = (number?: number): void =>
  (document.querySelector<HTMLElement>(`[data-entry="${number ?? ""}"] h2`) ?? document.querySelector("h1"))?.focus();

/** What was seen of a table stays until it is inspected again. */
function withInspectionsOf(before: Register["tables"], entries: readonly RegisterEntry[]): readonly Registered[] {
  const seen = new Map((isList(before) ? before : []).map((one) => [one.entry.number, one]));
  return entries.map((entry) => ({ ...(seen.get(entry.number) ?? { inspection: null, printed: null }), entry }));
}

export const isList = (tables: Register["tables"]): tables is readonly Registered[] => Array.isArray(tables);

const printedOf = async (inspection: Inspection, isOver: () => boolean): Promise<CheckReport | null> =>
  inspection.kind === "there" && inspection.table !== null ? asPrinted(inspection.table, isOver) : null;

const isAsBefore = (before: readonly Registered[], now: readonly Registered[]): boolean =>
  before.length === now.length && now.every(({ inspection }, index) => inspection === before[index]?.inspection);

/** "Savings grid: Assumptions changed", for each table whose state is another. */
function changedStates(before: readonly Registered[], now: readonly Registered[]): string {
  const wordsOf = ({ entry, inspection, printed }: Registered): string => statusOf(entry, inspection, printed).words;
  const earlier = new Map(before.map((one) => [one.entry.number, wordsOf(one)]));
  return now
    .filter((one) => earlier.get(one.entry.number) !== wordsOf(one))
    .map((one) => `${titleOf(one.entry)}: ${wordsOf(one)}`)
    .join(". ");
}

/** The checker is loaded when there is something to check. */
async function asPrinted(table: Table, isOver: () => boolean): Promise<CheckReport | null> {
  const { stepsAsPrinted } = await import("../../report/as-printed");
  return inSlices(stepsAsPrinted(table), isOver);
}
