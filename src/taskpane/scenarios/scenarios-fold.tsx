/** The scenarios of a table; folded, and loaded when they are opened. */
import type { JSX } from "preact";
import { LoadedFold } from "../loaded-fold";
import type { ScenariosProps } from "./scenarios-panel";

export const ScenariosFold = (props: ScenariosProps): JSX.Element => (
  <LoadedFold title="Scenarios" what="the scenarios" load={async () => (await import("./scenarios-panel")).ScenariosPanel} props={props} />
);
