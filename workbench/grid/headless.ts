/** Univer without a screen, for tests in Node. */
import { LocaleType, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { TriggerCalculationController, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/sheets-numfmt/facade";
import { blankBook } from "./blank-book";
import { Grid } from "./grid";
import { endTrigger } from "./univer-trigger";

/** @param saved a workbook that was saved; otherwise a blank one. Its id must be a new one, because Univer keeps formulas by it. */
export function headlessGrid(saved?: IWorkbookData): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const plugin of UniverSheetsNodeCorePreset().plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, { ...saved, ...(saved === undefined ? blankBook() : { id: blankBook().id ?? "" }) });
  endTrigger(univer.__getInjector().get(TriggerCalculationController));
  return new Grid(univer, FUniver.newAPI(univer));
}
