/** Univer on the page: what only a screen has. */
import { LifecycleService, LifecycleStages, LocaleType, mergeLocales, Univer, UniverInstanceType } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  HoverManagerService,
  IDescriptionService,
  ILayoutService,
  TriggerCalculationController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import type { IFunctionInfo } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import { blankBook } from "./blank-book";
import { Grid } from "./grid";
import { measureUsedRowsOnly } from "./row-heights";
import { endTrigger } from "./univer-trigger";
import { takeEntriesAsExcel } from "./taken-entries";

const headers = { left: 46, top: 20 };

export function screenGrid(container: HTMLElement, snapshot: Partial<IWorkbookData> = blankBook()): Grid {
  measureUsedRowsOnly();
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: mergeLocales(enUS) } });
  const { plugins } = UniverSheetsCorePreset({ container, ribbonType: "simple" });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot); // before any function is registered
  endTrigger(univer.__getInjector().get(TriggerCalculationController));
  const grid = new Grid(univer, FUniver.newAPI(univer));
  takeEntriesAsExcel(grid);
  return grid;
}

/** Resolves when the cells are drawn: only then can be asked where they are. */
export function drawn(grid: Grid): Promise<void> {
  return grid.univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
}

/** Autocomplete and argument help. */
export function describeFunctions(grid: Grid, functions: IFunctionInfo[]): void {
  grid.univer.__getInjector().get(IDescriptionService).registerDescriptions(functions);
}

export function focusGrid(grid: Grid): void {
  grid.univer.__getInjector().get(ILayoutService).focus();
}

export function onHover(grid: Grid, listener: (place: { row: number; column: number } | null) => void): void {
  grid.univer
    .__getInjector()
    .get(HoverManagerService)
    .currentCell$.subscribe((cell) => listener(cell ? { row: cell.location.row, column: cell.location.col } : null));
}

/** Where the cells are drawn, headers left out. Univer has several canvases (the formula bar is one); the tallest holds the cells. */
export function cellsBox(container: HTMLElement): { left: number; top: number; width: number; height: number } {
  const boxes = [...container.querySelectorAll("canvas")]
    .map((canvas) => canvas.getBoundingClientRect())
    .sort((a, b) => b.height - a.height);
  const box = boxes[0] ?? container.getBoundingClientRect();
  const outer = container.getBoundingClientRect();
  return {
    left: box.left - outer.left + headers.left,
    top: box.top - outer.top + headers.top,
    width: box.width - headers.left,
    height: box.height - headers.top,
  };
}

/** A point of the sheet, in pixels from its first cell, as it lies in the box of cells now: scrolled, except in frozen panes. */
export function cellTopLeft(grid: Grid, left: number, top: number): { left: number; top: number } {
  const sheet = grid.book.getActiveSheet();
  const scroll = grid.book.getScrollStateBySheetId(sheet.getSheetId());
  const zoom = sheet.getZoom();
  const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
  const frozenRows = ySplit > 0 ? startRow : 0;
  const frozenColumns = xSplit > 0 ? startColumn : 0;
  const sum = (count: number, size: (index: number) => number): number => {
    let total = 0;
    for (let index = 0; index < count; index++) total += size(index);
    return total;
  };
  const height = (row: number): number => sheet.getRowHeight(row);
  const width = (column: number): number => sheet.getColumnWidth(column);
  const scrolledDown = scroll ? sum(scroll.sheetViewStartRow, height) + scroll.offsetY : 0;
  const scrolledRight = scroll ? sum(scroll.sheetViewStartColumn, width) + scroll.offsetX : 0;
  return {
    left: (left - (left >= sum(frozenColumns, width) ? scrolledRight : 0)) * zoom,
    top: (top - (top >= sum(frozenRows, height) ? scrolledDown : 0)) * zoom,
  };
}
