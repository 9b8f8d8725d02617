/** All probes, in the order in which they run. */
import type { Probe } from "../probe";
import type { CheckedFunction } from "../stage";
import { argumentProbes } from "./arguments";
import { batchProbes } from "./batches";
import { cellProbes } from "./cells";
import { eventProbes } from "./events";
import { formatProbes } from "./formats";
import { functionProbe } from "./functions";
import { longCallProbes } from "./long-call";
import { moveProbes } from "./moves";
import { nameProbes } from "./names";
import { recalculationProbes } from "./recalculation";
import { settingProbes } from "./settings";
import { sheetProbes } from "./sheets";
import { spillProbes } from "./spills";
import { tableProbes } from "./tables";

export const probesFor = (functions: readonly CheckedFunction[]): readonly Probe[] => [
  ...functions.map(functionProbe),
  ...longCallProbes,
  ...spillProbes,
  ...tableProbes,
  ...nameProbes,
  ...moveProbes,
  ...settingProbes,
  ...eventProbes,
  ...sheetProbes,
  ...formatProbes,
  ...batchProbes,
  ...cellProbes,
  ...argumentProbes,
  ...recalculationProbes,
];
