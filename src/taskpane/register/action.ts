/** Something that is done to a table of the register. */
import type { Inspection, RegisterEntry } from "../../workbook";
import { workbook } from "../table/workbook";

/** Null when it is done; otherwise why not, and what to do about it. */
export type Work = () => Promise<string | null>;

/** `done` is announced once the work is. */
export type Act = (work: Work, done: string) => void;

/** Work that is either done or fails with an exception: there is no message to show. */
export const withoutMessage =
  (work: () => Promise<void>): Work =>
  async () => {
    await work();
    return null;
  };

/** Nobody decides about figures that have changed since they were shown: then nothing is done. */
export const ifAsSeen =
  (entry: RegisterEntry, inspection: Inspection, work: Work): Work =>
  async () =>
    (await (await workbook()).isStillAsSeen(entry, inspection))
      ? work()
      : "The table has changed since it was looked at. Look at it again, then decide. Nothing was noted";
