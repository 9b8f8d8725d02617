/** Checks printed tables and sentences. The checker is loaded when someone opens the view. */
import type { JSX } from "preact";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";
import type { ViewProps } from "./view";

export function CheckView({ host }: ViewProps): JSX.Element {
  const loaded = useLoaded("check", () => import("./check/check-page"));
  if (loaded !== "loading" && "value" in loaded) return <loaded.value.CheckPage canSelect={host === "excel"} />;
  return (
    <main class="stack">
      <h1 tabIndex={-1}>Check figures before they are printed</h1>
      {loaded === "loading" ? <Opening what="the check" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
