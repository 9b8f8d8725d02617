/** The scenarios of a table, folded away and fetched when someone wants them. */
import type { JSX } from "preact";
import { FetchedFold } from "../fetched-fold";
import type { ScenariosProps } from "./scenarios-panel";

export const ScenariosFold = (props: ScenariosProps): JSX.Element => (
  <FetchedFold
    title="Scenarios"
    what="the scenarios"
    notFetched="The scenarios could not be fetched"
    load={async () => (await import("./scenarios-panel")).ScenariosPanel}
    props={props}
  />
);
