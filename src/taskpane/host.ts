/** Where the pane runs, and so what it can do. */

export type Host =
  /** Office.js has not answered yet. */
  | "starting"
  | "excel"
  /** Excel without what writing a table needs. */
  | "old excel"
  /** A browser by itself: tables can be worked out, not inserted. */
  | "browser";

const leastExcelApi = "1.14";
/** In milliseconds. Office.js does not answer at all where there is no Excel around it. */
const longestWait = 5000;

export async function findHost(): Promise<Host> {
  if (typeof Office === "undefined") return "browser";
  const answer = Office.onReady().then(
    ({ host }) => host as Office.HostType | null,
    () => null,
  );
  const giveUp = new Promise<null>((resolve) => setTimeout(() => resolve(null), longestWait));
  if ((await Promise.race([answer, giveUp])) !== Office.HostType.Excel) return "browser";
  return Office.context.requirements.isSetSupported("ExcelApi", leastExcelApi) ? "excel" : "old excel";
}
