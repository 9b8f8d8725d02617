/**
 * What the objects of a workbook know of one another. Excel's objects lead to each other both ways: a sheet has ranges, and a range has
 * its sheet. So that their files need not import each other both ways, the way up goes by these interfaces.
 */
import type { FWorksheet } from "@univerjs/preset-sheets-node-core";
import type { Area } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { ApiCollection, ApiObject } from "../host/api-object";
import type { BookRecord, SheetRecord } from "./book-record";
import type { EventKind } from "./event-message";

export interface BookObject extends ApiObject {
  readonly $grid: Grid;
  readonly $record: BookRecord;
  readonly worksheets: SheetsObject;
  readonly names: ApiCollection<NameObject>;
  /** The Excel tables that a range touches, or holds whole. */
  $tablesWithin(range: RangeObject, fullyContained: boolean): ApiCollection<ApiObject>;
  /** Something other than cells has changed: the workbook is to be saved, and its charts drawn again. */
  $changed(): void;
  /** Fails where the workbook's structure is protected. */
  $requireStructure(): void;
  $raise(kind: EventKind, target: string, message: Record<string, unknown>): void;
}

export interface SheetsObject extends ApiCollection<SheetObject> {
  getActiveWorksheet(): SheetObject;
  $byId(id: string): SheetObject | undefined;
  /** The visible sheet that Excel activates when this one goes: the next, or else the one before. Fails where there is none. */
  $requireAnotherVisible(than: SheetObject): SheetObject;
}

export interface SheetObject extends ApiObject {
  readonly $workbook: BookObject;
  readonly $univer: FWorksheet;
  readonly $grid: Grid;
  readonly $record: SheetRecord;
  readonly $limits: { rows: number; columns: number };
  /** The name as formulas quote it. */
  readonly $quotedName: string;
  readonly id: string;
  readonly name: string;
  readonly names: ApiCollection<NameObject>;
  getRange(address?: string): RangeObject;
  getRanges(addresses: string): ApiObject;
  activate(): void;
  $keepSize(): void;
  /** Makes room for an area that is about to be written. */
  $hold(area: Area): void;
  /** Null where some cells are locked and others are not. */
  $isLocked(area: Area): boolean | null;
  $setLocked(area: Area, locked: boolean): void;
  /** Fails where the sheet is protected and any of the cells is locked. */
  $requireUnlocked(area: Area): void;
  /** Fails where the sheet is protected without this option. */
  $requireFormatting(area: Area, option: string): void;
}

export interface RangeObject extends ApiObject {
  readonly $sheet: SheetObject;
  readonly $area: Area;
  /** The address without the sheet's name. */
  readonly $local: string;
  $map<T>(cell: (row: number, column: number, i: number, j: number) => T): T[][];
}

export interface NameObject extends ApiObject {
  formula: string;
  /** Null for a name of the whole workbook. */
  readonly $sheet: SheetObject | null;
}
