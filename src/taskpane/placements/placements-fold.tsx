/** A list of placements instead of yearly figures; folded, and loaded when it is opened. */
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
