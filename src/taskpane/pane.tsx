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
import { OfficeMissing } from "./office-missing";
import { OtherList } from "./other-list";
import { ViewBoundary } from "./view-boundary";
import { followWorkbook } from "./workbook-changes";
import { settingsView, views } from "./views";

const ids = [...views.map(({ id }) => id), settingsView.id];

export function Pane(): JSX.Element {
  const [host, setHost] = useState<Host>("starting");
  const [location, setLocation] = usePaneLocation(ids);
  const [isFirstRun, setFirstRun] = useState(settings().showFirstPage);
  const go = useFocusOnHeading(setLocation);
  const openFromRibbon = useRef<(view: string) => void>(() => undefined);
  openFromRibbon.current = (view) => {
    // The first page leads to the tables anyway.
    if (isFirstRun && view === ids[0]) return;
    setFirstRun(false);
    if (view !== location.view) go({ view });
  };
  useEffect(() => {
    void findHost().then((found) => {
      setHost(found);
      if (found === "browser") return;
      if (found === "excel") followWorkbook();
      answerRibbon((view) => openFromRibbon.current(view));
    });
  }, []);

  const { Content } = [...views, settingsView].find(({ id }) => id === location.view) ?? settingsView;
  const openTables = (): void => {
    setFirstRun(false);
    go({ view: "tables" });
  };
  const leaveFirstRun = (next: PaneLocation, again: boolean): void => {
    changeSettings({ showFirstPage: again });
    setFirstRun(false);
    go(next);
  };
  return (
    <>
      {!isFirstRun && <Navigation views={views} current={location.view} open={(view) => go({ view })} />}
      <OfficeMissing />
      <OtherList />
      <ViewBoundary location={location} openTables={openTables}>
        {isFirstRun ? <FirstRun host={host} leave={leaveFirstRun} /> : <Content host={host} location={location} go={go} />}
      </ViewBoundary>
      <LiveRegion />
    </>
  );
}

/** Moves the focus to the heading of the new location, unless the view has already moved it. */
function useFocusOnHeading(setLocation: (location: PaneLocation) => void): (location: PaneLocation) => void {
  const [moves, setMoves] = useState(0);
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (moves === 0 || (document.activeElement !== focused.current && document.activeElement !== document.body)) return;
    document.querySelector("h1")?.focus();
  }, [moves]);
  return (location) => {
    focused.current = document.activeElement;
    setLocation(location);
    setMoves((before) => before + 1);
  };
}
