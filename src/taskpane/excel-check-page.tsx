/** The page "Check this Excel". Its heading is there at once; the check itself is loaded. */
import type { JSX } from "preact";
import type { Host } from "./host";
import { Icon } from "./icons";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";

export const checkTitle = "Check this Excel";

export function ExcelCheckPage({ host, back }: { host: Host; back(this: void): void }): JSX.Element {
  const loaded = useLoaded("excel-check", () => import("./excel-check/excel-check-view"));
  const title = (
    <div class="title">
      <button type="button" class="btn icon" aria-label="Back to settings and help" title="Settings and help" onClick={back}>
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1}>{checkTitle}</h1>
    </div>
  );
  if (loaded !== "loading" && "value" in loaded) return <loaded.value.ExcelCheckView title={title} host={host} />;
  return (
    <main class="stack">
      {title}
      {loaded === "loading" ? <Opening what="the check" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
    </main>
  );
}
