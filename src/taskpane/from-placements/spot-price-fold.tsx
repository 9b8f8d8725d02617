/** The spot price from placements that stand in the workbook; folded, and loaded when it is opened. */
import type { JSX } from "preact";
import { LoadedFold } from "../loaded-fold";
import type { SpotPriceProps } from "./spot-price-panel";

export const SpotPriceFold = (props: SpotPriceProps): JSX.Element => (
  <LoadedFold
    title="Spot price from placements in this workbook"
    what="the spot prices"
    load={async () => (await import("./spot-price-panel")).SpotPricePanel}
    props={props}
  />
);
