/** Whether the cells that were checked still show what they showed. Where they do again, the check holds again. */
import { useEffect, useState } from "preact/hooks";
import type { SeenCells } from "../../workbook";
import type { Confirm } from "../clipboard";
import { announce } from "../announce";
import { workbook } from "../table/workbook";
import { useWorkbookChanges } from "../workbook-changes";

export type CellsSeen = {
  /** What has changed since, without a full stop; null where nothing has. */
  readonly change: string | null;
  /** Asked before anything that was found is copied or marked. */
  readonly confirm: Confirm;
};

export function useCellsSeen(seen: SeenCells | null): CellsSeen {
  const [change, setChange] = useState<string | null>(null);
  const look = async (): Promise<string | null> => {
    const found = seen === null ? null : await (await workbook()).whatChangedSince(seen);
    setChange(found);
    return found;
  };
  // Where Excel cannot be asked, the last look stands.
  const lookQuietly = (): void => void look().catch(() => undefined);
  useWorkbookChanges("cells", lookQuietly, seen !== null);
  useEffect(lookQuietly, [seen]);
  useEffect(() => {
    if (change !== null) announce(`Changed since it was checked: ${change}.`);
  }, [change]);
  const confirm = async (): Promise<string | null> => {
    const found = await look();
    return found === null ? null : `Changed since it was checked: ${found}. Check again first`;
  };
  return { change, confirm };
}
