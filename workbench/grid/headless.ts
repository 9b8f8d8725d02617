/** Univer without a screen, for tests in Node. */
import { LocaleType, Univer, UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { TriggerCalculationController, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/facade";
import { blankBook } from "./blank-book";
import { Grid } from "./grid";
import { endTrigger } from "./univer-trigger";

export function headlessGrid(): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankBook());
  endTrigger(univer.__getInjector().get(TriggerCalculationController));
  return new Grid(univer, FUniver.newAPI(univer));
}
