/** What is selected in Excel, while a table or a function is open. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useWorkbookChanges } from "../workbook-changes";
import { workbook } from "./workbook";

export type Selection = {
  readonly address: string;
  /** How many times the selection has changed. */
  readonly change: number;
};

/** Null until it is known, and where there is no Excel. */
export function useSelection(isInExcel: boolean): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);
  const isOver = useRef(false);
  // While a cell is edited or a chart is selected there is no address: the last one stays.
  const read = async (): Promise<void> => {
    const address = await (await workbook()).selectedAddress();
    if (!isOver.current) setSelection((before) => ({ address, change: (before?.change ?? 0) + 1 }));
  };
  const readQuietly = (): void => void read().catch(() => undefined);
  useWorkbookChanges("selection", readQuietly, isInExcel);
  useEffect(() => {
    if (!isInExcel) return undefined;
    isOver.current = false;
    readQuietly();
    return () => {
      isOver.current = true;
    };
  }, [isInExcel]);
  return selection;
}
