/** Univer on the page. */
import { LocaleType, mergeLocales, Univer, UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { IDescriptionService, TriggerCalculationController, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import type { IFunctionInfo } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { blankBook } from "./blank-book";
import { Grid } from "./grid";

export function screenGrid(container: HTMLElement): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(enUS) } });
  const { plugins } = UniverSheetsCorePreset({ container, ribbonType: "simple" });
  for (const plugin of plugins) Array.isArray(plugin) ? univer.registerPlugin(...plugin) : univer.registerPlugin(plugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, blankBook()); // before any function is registered
  univer.__getInjector().get(TriggerCalculationController).dispose();
  return new Grid(univer, FUniver.newAPI(univer));
}

/** Autocomplete and argument help, which only the screen has. */
export const describeFunctions = (grid: Grid, functions: IFunctionInfo[]): void =>
  void grid.univer.__getInjector().get(IDescriptionService).registerDescriptions(functions);
