/** The tables in this workbook. Their list is loaded when someone opens the view. */
import type { JSX } from "preact";
import { Notice } from "./notice";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";
import type { ViewProps } from "./view";

export function WorkbookView({ host, go }: ViewProps): JSX.Element {
  const loaded = useLoaded("workbook", () => import("./register/register-list"));
  if (host !== "excel")
    return (
      <main class="stack">
        <h1 tabIndex={-1}>Tables in this workbook</h1>
        {host === "starting" ? (
          <Opening what="the workbook" />
        ) : (
          <Notice kind="info">
            <p>There is no workbook here. Open Placement Costing in Excel: the tables that you insert are listed here.</p>
          </Notice>
        )}
      </main>
    );
  if (loaded !== "loading" && "value" in loaded)
    return (
      <loaded.value.RegisterList
        openTables={() => go({ view: "tables" })}
        openForm={({ table, number }) => go({ view: "tables", table, entry: number })}
      />
    );
  return (
    <main class="stack">
      <h1 tabIndex={-1}>Tables in this workbook</h1>
      {loaded === "loading" ? <Opening what="the list" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
