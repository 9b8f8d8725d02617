/** A list of placements in place of yearly figures: folded away, and fetched when someone has one. */
import type { JSX } from "preact";
import { FetchedFold } from "../fetched-fold";
import type { PlacementsProps } from "./placements-panel";

export const PlacementsFold = (props: PlacementsProps): JSX.Element => (
  <FetchedFold
    title="From a list of placements"
    what="the list"
    notFetched="The part that reads lists could not be fetched"
    load={async () => (await import("./placements-panel")).PlacementsPanel}
    props={props}
  />
);
