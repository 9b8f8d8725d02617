/** The check of reports as a page of its own, for whoever has no add-in yet: no Excel, no Office.js, and nothing is sent. */
import { render, type JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LiveRegion, Said } from "../../announce";
import { FailureNotice } from "../../failure-notice";
import { Opening } from "../../opening";
import { followTheme } from "../../theme";
import { useLoaded } from "../../use-loaded";

const title = "Check a report before it is printed";

function CheckAlone(): JSX.Element {
  const loaded = useLoaded("whole-report", () => import("./document-check"));
  return (
    <>
      {loaded !== "loading" && "value" in loaded ? (
        <loaded.value.DocumentCheck title={title}>
          <Whole />
        </loaded.value.DocumentCheck>
      ) : (
        <main class="stack">
          <h1 tabIndex={-1}>{title}</h1>
          {loaded === "loading" ? <Opening what="the check" /> : <FailureNotice sentence={loaded.failed} again={loaded.again} />}
        </main>
      )}
      <LiveRegion />
    </>
  );
}

/** Says when the network is needed no more. Where something could not be fetched it is tried again when it is needed. */
function Whole(): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    import("./load-all")
      .then(({ loadAll }) => loadAll())
      .then(
        () => setWhole(true),
        () => undefined,
      );
  }, []);
  return <Said class="hint">{isWhole ? "All of this page is loaded: from here on it works without a network." : ""}</Said>;
}

followTheme();
document.body.replaceChildren();
render(<CheckAlone />, document.body);
