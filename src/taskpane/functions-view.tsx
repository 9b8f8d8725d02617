/** The functions, by what people want to know. They are loaded when someone opens the view. */
import type { JSX } from "preact";
import { FailureNotice } from "./failure-notice";
import { Opening } from "./opening";
import { useLoaded } from "./use-loaded";
import type { ViewProps } from "./view";

export function FunctionsView({ host }: ViewProps): JSX.Element {
  const loaded = useLoaded("functions", () => import("./functions/function-browser"));
  return (
    <main>
      <h1 class="hidden" tabIndex={-1}>
        Functions
      </h1>
      {loaded === "loading" ? (
        <Opening what="the functions" />
      ) : "failed" in loaded ? (
        <FailureNotice sentence={loaded.failed} again={loaded.again} />
      ) : (
        <loaded.value.FunctionBrowser host={host} />
      )}
    </main>
  );
}
