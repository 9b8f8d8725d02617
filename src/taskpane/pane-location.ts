/** Which view, table or page of the pane is open. Office.js removes `history.pushState`, so this is kept in the session, for a reload. */
import { useEffect, useState } from "preact/hooks";

export type PaneLocation = {
  /** The id of a view. */
  readonly view: string;
  /** The id of the table that is open, in the view of tables. */
  readonly table?: string;
  /** The number of the workbook's table whose form is opened. */
  readonly entry?: number;
  /** The page that is open in the place of the settings. */
  readonly page?: "excel-check";
  /** Whether the table opens with its published example filled in. */
  readonly withExample?: boolean;
  /** Whether it opens with the selected cells taken. */
  readonly fromCells?: boolean;
};

const key = "placement-costing:place";

/** `views` are the ids of all views. The pane opens at the first. */
export function usePaneLocation(views: readonly string[]): readonly [PaneLocation, (location: PaneLocation) => void] {
  const [paneLocation, setPaneLocation] = useState(() => firstLocation(views));
  useEffect(() => {
    try {
      const { view, table } = paneLocation;
      sessionStorage.setItem(key, JSON.stringify({ view, table }));
    } catch {
      // Without it a reload starts at the first view.
    }
  }, [paneLocation]);
  return [paneLocation, setPaneLocation];
}

/** The address of a ribbon button names a view. Otherwise a reload returns to where it was. */
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
