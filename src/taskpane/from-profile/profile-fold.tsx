/** A contract profile of the workbook instead of typed figures; folded, and loaded when it is opened. */
import type { JSX } from "preact";
import { LoadedFold } from "../loaded-fold";
import type { ProfileProps } from "./profile-panel";

export const ProfileFold = (props: ProfileProps): JSX.Element => (
  <LoadedFold
    title="From a contract profile in this workbook"
    what="the contract profiles"
    load={async () => (await import("./profile-panel")).ProfilePanel}
    props={props}
  />
);
