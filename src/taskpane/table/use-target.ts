/** Where the table would go if it were inserted now. It is only a hint: where it cannot be read, there is none. */
import { useEffect, useState } from "preact/hooks";
import type { Table } from "../../tables";
import type { Mode, SelectedTarget } from "../../workbook";
import type { Selection } from "./use-selection";
import { workbook } from "./workbook";

export type Target = SelectedTarget;

/** In milliseconds. */
const lookAfter = 200;

/** Null when there is nothing to insert, or nowhere to put it. */
export function useTarget(table: Table | null, mode: Mode, selection: Selection | null): Target | null {
  const [target, setTarget] = useState<Target | null>(null);
  useEffect(() => {
    if (table === null || selection === null) {
      setTarget(null);
      return undefined;
    }
    let isOver = false;
    const look = async (): Promise<void> => {
      const found = await (await workbook()).targetAt(table, mode);
      if (!isOver) setTarget(found);
    };
    const timer = setTimeout(() => void look().catch(() => isOver || setTarget(null)), lookAfter);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [table, mode, selection?.change]);
  return target;
}
