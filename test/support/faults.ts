/** What goes wrong while the add-in works: with Excel, with the sheet, and by other people's hands. */
import { patience } from "../../src/workbook/answered";
import { ApiError } from "../../workbench/host/api-object";
import { mostLetters } from "../../workbench/workbook/settings";
import { anotherPane } from "./another-pane";
import type { Operation } from "./fault-operations";
import { isDeep } from "./tenth";
import type { OpenWorkbook } from "./workbook";

export type Fault = {
  readonly name: string;
  /** Made at the start; the function that is returned ends it. */
  begin(book: OpenWorkbook, operation: Operation): () => void;
  /** The pane is asked for a second thing, an insert, at the same moment. */
  readonly isTwo?: true;
  /** What somebody else does meanwhile, which must be kept. */
  byOthers?(book: OpenWorkbook, operation: Operation): Promise<void>;
};

const excelFails = (code = "GeneralException"): ApiError => new ApiError(code, "There was an internal error while processing the request.");

const actionFails = (at: number): Fault => ({
  name: `action ${at} fails`,
  begin: (book) => {
    book.failAt = at;
    return () => (book.failAt = null);
  },
});

/** As long as it lasts, Excel refuses everything. */
const refusesFrom = (at: number, code: string): Fault => ({
  name: `from action ${at} on ${code}`,
  begin: (book) => {
    book.beforeAction = (number) => {
      if (number >= at) throw excelFails(code);
    };
    return () => (book.beforeAction = () => undefined);
  },
});

const goneFrom = (at: number, milliseconds = 400): Fault => ({
  name: `gone from action ${at} on`,
  begin: (book) => {
    let [isOver, isGone] = [false, false];
    patience.milliseconds = milliseconds;
    book.beforeAction = (number) => {
      if (number < at || isOver) return undefined;
      isGone = true;
      return new Promise(() => undefined);
    };
    return () => {
      isOver = true;
      patience.milliseconds = 90_000;
      // A batch that was not answered is lost. One that is only slow goes on, and the next waits for it.
      if (isGone) book.loseBatch();
    };
  },
});

const slow: Fault = {
  name: "slow",
  begin: (book) => {
    book.beforeBatch = () => new Promise((resolve) => setTimeout(resolve, 30));
    return () => (book.beforeBatch = () => undefined);
  },
};

const meanwhile = (name: string, batch: number, byOthers: NonNullable<Fault["byOthers"]>): Fault => ({
  name: `${name} before batch ${batch}`,
  begin: (book, operation) => {
    book.beforeBatch = async (number) => {
      if (number !== batch) return;
      book.beforeBatch = () => undefined;
      await byOthers(book, operation);
    };
    return () => (book.beforeBatch = () => undefined);
  },
  byOthers,
});

const typed: NonNullable<Fault["byOthers"]> = ({ workbook }, { sheet, typed: cell }) => {
  const range = workbook.worksheets.getItemOrNullObject(sheet)?.getRange(cell);
  if (range !== undefined) range.values = "typed meanwhile";
  return Promise.resolve();
};
const coloured: NonNullable<Fault["byOthers"]> = ({ workbook }, { sheet, typed: cell }) => {
  const range = workbook.worksheets.getItemOrNullObject(sheet)?.getRange(cell);
  if (range !== undefined) range.format.fill.color = "#ABCDEF";
  return Promise.resolve();
};
const deleted: NonNullable<Fault["byOthers"]> = ({ workbook }, { sheet }) =>
  Promise.resolve(workbook.worksheets.getItemOrNullObject(sheet)?.delete());
export const renamedTo = "Renamed by hand";
const renamed: NonNullable<Fault["byOthers"]> = ({ workbook }, { sheet }) => {
  const found = workbook.worksheets.getItemOrNullObject(sheet);
  if (found !== null) found.name = renamedTo;
  return Promise.resolve();
};
const protectedSheet: NonNullable<Fault["byOthers"]> = ({ workbook }, { sheet }) =>
  Promise.resolve(workbook.worksheets.getItemOrNullObject(sheet)?.protection.protect());

const anotherInserts: NonNullable<Fault["byOthers"]> = async () => {
  await (await anotherPane()).insertBeside();
};
const anotherRemoves: NonNullable<Fault["byOthers"]> = async () => (await anotherPane()).removeFirstTable();

/** The second thing that is asked for waits or is refused; the first is done. */
const twoAtOnce: Fault = { name: "two at once", begin: () => () => undefined, isTwo: true };

const settingsFull = (isSaid: boolean): Fault => ({
  name: isSaid ? "settings full" : "settings full, without a word",
  begin: () => {
    Object.assign(mostLetters, { settings: 0, isSaid });
    return () => Object.assign(mostLetters, { settings: 2_000_000, isSaid: true });
  },
});

/** @param actions, batches how many the operation takes when nothing goes wrong */
export function faultsOf({ isLong, isBesides, ownSheet }: Operation, actions: number, batches: number): readonly Fault[] {
  const every = isLong ? Math.ceil(actions / (isDeep ? 12 : 6)) : actions > 250 ? 2 : 1;
  const at = Array.from({ length: Math.ceil(actions / every) }, (_, index) => index * every);
  const sampled = isLong ? [Math.floor(actions / 2)] : at.filter((_, index) => index % 8 === 3);
  const between = isLong ? [Math.floor(batches / 2)] : Array.from({ length: Math.max(0, batches - 1) }, (_, index) => index + 2);
  return [
    ...at.map(actionFails),
    ...sampled.map((number) => refusesFrom(number, "InvalidOperationInCellEditMode")),
    ...sampled.map((number) => refusesFrom(number, "AccessDenied")),
    ...sampled.map((number) => goneFrom(number, isLong ? 6_000 : 400)),
    slow,
    ...(isBesides ? [] : [twoAtOnce]),
    ...between.flatMap((batch) => [
      ...byHand.map(([name, act]) => meanwhile(name, batch, act)),
      ...(ownSheet === undefined || !isDeep
        ? []
        : byHand.map(([name, act]) => meanwhile(`${name} on its own sheet`, batch, (book, own) => act(book, { ...own, sheet: ownSheet })))),
      meanwhile("another pane inserts", batch, anotherInserts),
      meanwhile("another pane removes", batch, anotherRemoves),
    ]),
    settingsFull(true),
    settingsFull(false),
  ];
}

/** What people do in the sheet. */
const byHand: readonly (readonly [name: string, act: NonNullable<Fault["byOthers"]>])[] = [
  ["cell typed", typed],
  ["cell coloured", coloured],
  ["sheet deleted", deleted],
  ["sheet renamed", renamed],
  ["sheet protected", protectedSheet],
];
