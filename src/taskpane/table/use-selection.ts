/** What is selected in Excel, while a table or a function is open. */
import { useEffect, useState } from "preact/hooks";
import { workbook } from "./workbook";

export type Selection = {
  readonly address: string;
  /** How many times the selection has changed. */
  readonly change: number;
};

/** Null until it is known, and where there is no Excel. */
export function useSelection(isInExcel: boolean): Selection | null {
  const [selection, setSelection] = useState<Selection | null>(null);
  useEffect(() => {
    if (!isInExcel) return undefined;
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    const read = async (): Promise<void> => {
      const address = await (await workbook()).selectedAddress();
      if (!isOver) setSelection((before) => ({ address, change: (before?.change ?? 0) + 1 }));
    };
    // While a cell is edited or a chart is selected there is no address: the last one stays.
    const readQuietly = (): void => void read().catch(() => undefined);
    void workbook()
      .then(({ onSelectionChanged }) => onSelectionChanged(readQuietly))
      .then((unwatch) => {
        if (isOver) return unwatch();
        stop = unwatch;
        return undefined;
      })
      .catch(() => undefined);
    readQuietly();
    return () => {
      isOver = true;
      void stop?.().catch(() => undefined);
    };
  }, [isInExcel]);
  return selection;
}
