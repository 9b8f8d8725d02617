/** The pane: its first row, the view that is open, and the first page that newcomers see instead. */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { LiveRegion } from "./announce";
import { FirstRun } from "./first-run";
import { findHost, type Host } from "./host";
import { Navigation } from "./navigation";
import { usePaneLocation, type PaneLocation } from "./pane-location";
import { answerRibbon } from "./ribbon-commands";
import { changeSettings, settings } from "./settings";
import { settingsView, views } from "./views";

const ids = [...views.map(({ id }) => id), settingsView.id];

export function Pane(): JSX.Element {
  const [host, setHost] = useState<Host>("starting");
  const [place, setPlace] = usePaneLocation(ids);
  const [isFirstRun, setFirstRun] = useState(settings().showFirstPage);
  const go = useFocusOnHeading(setPlace);
  /** Whoever is in the view already stays where they are in it. */
  const openFromRibbon = useRef<(view: string) => void>(() => undefined);
  openFromRibbon.current = (view) => {
    // The first page is about the tables, and goes on to them.
    if (isFirstRun && view === ids[0]) return;
    setFirstRun(false);
    if (view !== place.view) go({ view });
  };
  useEffect(() => {
    void findHost().then((found) => {
      setHost(found);
      if (found === "browser") return;
      answerRibbon((view) => openFromRibbon.current(view));
    });
  }, []);

  const { Content } = [...views, settingsView].find(({ id }) => id === place.view) ?? settingsView;
  const leaveFirstRun = (next: PaneLocation, again: boolean): void => {
    changeSettings({ showFirstPage: again });
    setFirstRun(false);
    go(next);
  };
  return (
    <>
      {isFirstRun ? (
        <FirstRun leave={leaveFirstRun} />
      ) : (
        <>
          <Navigation views={views} current={place.view} open={(view) => go({ view })} />
          <Content host={host} place={place} go={go} />
        </>
      )}
      <LiveRegion />
    </>
  );
}

/** Whoever goes somewhere is put at its heading, or on what the view has already given the focus to. */
function useFocusOnHeading(setPlace: (place: PaneLocation) => void): (place: PaneLocation) => void {
  const [moves, setMoves] = useState(0);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (moves === 0 || (document.activeElement !== focused.current && document.activeElement !== document.body)) return;
    document.querySelector("h1")?.focus();
  }, [moves]);
  return (place) => {
    focused.current = document.activeElement;
    setPlace(place);
    setMoves((before) => before + 1);
  };
}
