/** Where in the pane someone is. Office.js takes `history.pushState` away, so it is kept here and, for a reload, in the session. */
import { useEffect, useState } from "preact/hooks";

export type PaneLocation = {
  /** The id of a view. */
  readonly view: string;
  /** In the view of tables: the one that is open. */
  readonly table?: string;
  /** In the settings: the page that is open instead of them. */
  readonly page?: "excel-check";
  /** Open the table with its published example filled in. */
  readonly withExample?: boolean;
};

const key = "placement-costing:place";

/** `views` are the ids that there are; the first is where the pane opens. */
export function usePaneLocation(views: readonly string[]): readonly [PaneLocation, (location: PaneLocation) => void] {
  const [paneLocation, setPaneLocation] = useState(() => firstLocation(views));
  useEffect(() => {
    try {
      const { view, table } = paneLocation;
      sessionStorage.setItem(key, JSON.stringify({ view, table }));
    } catch {
      // Then a reload starts at the first view.
    }
  }, [paneLocation]);
  return [paneLocation, setPaneLocation];
}

/** A ribbon button says in its address which view it opens; a reload finds where it was. */
function firstLocation(views: readonly string[]): PaneLocation {
  const asked = new URLSearchParams(location.search).get("view");
  const before = sessionLocation();
  if (before !== null && views.includes(before.view) && (asked === null || asked === before.view)) return before;
  return { view: asked !== null && views.includes(asked) ? asked : (views[0] ?? "") };
}

function sessionLocation(): PaneLocation | null {
  try {
    const found = JSON.parse(sessionStorage.getItem(key) ?? "null") as { view?: unknown; table?: unknown } | null;
    if (typeof found?.view !== "string") return null;
    return { view: found.view, ...(typeof found.table === "string" ? { table: found.table } : {}) };
  } catch {
    return null;
  }
}
