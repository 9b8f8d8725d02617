/** The table of the workbook that the form belongs to, as the sheet has it now. It is looked at whenever the workbook may have changed. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Inserted, Inspection } from "../../workbook";
import { announce } from "../announce";
import { useWorkbookChanges } from "../workbook-changes";
import { differencesIn, insertedNow, type Followed } from "./sheet-and-form";
import type { FormRows } from "./form-rows";
import type { InsertedState } from "./insert-machine";
import { workbook } from "./workbook";

export type Following = {
  readonly now: Followed;
  /** What was inserted, where it stands now, with as many figures as agree now. */
  readonly inserted: Inserted | null;
  /** What the sheet has and the form has not, in words. */
  readonly differences: readonly string[];
  /** Whether the form has the assumptions of the sheet, and nothing else differs. */
  readonly isInStep: boolean;
  look(this: void): Promise<void>;
};

export function useFollowed(state: InsertedState | null, { rows, name }: { readonly rows: FormRows; readonly name: string }): Following {
  const [now, setNow] = useState<Followed>(null);
  const number = state?.inserted.number ?? null;
  /** Several looks may be under way: the last one counts. */
  const latest = useRef<{ now: Followed; look: number }>({ now, look: 0 });
  const look = async (): Promise<void> => {
    if (number === null) return;
    const mine = ++latest.current.look;
    const { readRegister, inspectTable } = await workbook();
    const entries = await readRegister();
    const { now: before } = latest.current;
    const entry = entries.find((one) => one.number === number) ?? before?.entry;
    if (entry === undefined) return;
    const isListed = entries.includes(entry);
    const inspection: Inspection = isListed ? await inspectTable(entry, before?.inspection ?? null) : { kind: "missing" };
    if (latest.current.look !== mine || inspection === before?.inspection) return;
    latest.current.now = { entry, inspection };
    setNow(latest.current.now);
  };
  // Where Excel cannot be asked, the last look stands. Whatever is copied or saved is looked at by itself.
  const lookQuietly = (): void => void look().catch(() => undefined);
  useWorkbookChanges("cells", lookQuietly, number !== null);
  useEffect(() => {
    latest.current = { now: null, look: latest.current.look + 1 };
    setNow(null);
    lookQuietly();
  }, [state?.inserted]);

  const { differences, isInStep } = differencesIn(state, now, rows, name);
  useEffect(() => {
    if (differences.length > 0) announce(`Changed in the sheet: ${differences.join(". ")}.`);
  }, [now]);
  return { now, inserted: state === null ? null : insertedNow(state.inserted, now), differences, isInStep, look };
}
