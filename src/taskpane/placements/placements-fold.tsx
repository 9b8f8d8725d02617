/** A list of placements in place of yearly figures: folded away, and fetched when someone has one. */
import type { JSX } from "preact";
import { LoadedFold } from "../loaded-fold";
import type { PlacementsProps } from "./placements-panel";

export const PlacementsFold = (props: PlacementsProps): JSX.Element => (
  <LoadedFold
    title="From a list of placements"
    what="the list"
    load={async () => (await import("./placements-panel")).PlacementsPanel}
    props={props}
  />
);
