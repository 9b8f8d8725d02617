/** Another pane at the same workbook, such as a colleague's: it has modules of its own, so it knows nothing of what this pane is doing. */
import type * as FaultOperations from "./fault-operations";

export type AnotherPane = Pick<typeof FaultOperations, "insertBeside" | "removeFirstTable">;

let opened: Promise<AnotherPane> | null = null;

/** Opened once for a file of tests: it takes seconds. */
export const anotherPane = (): Promise<AnotherPane> => (opened ??= open());

async function open(): Promise<AnotherPane> {
  let operations: AnotherPane | undefined;
  await jest.isolateModulesAsync(async () => {
    const [{ loadTables }, own] = await Promise.all([import("./tables"), import("./fault-operations")]);
    await loadTables();
    operations = own;
  });
  if (operations === undefined) throw new Error("The other pane was not opened");
  return operations;
}
