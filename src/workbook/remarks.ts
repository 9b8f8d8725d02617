/** Comments and notes of a sheet's cells: what people have written beside their figures. */
import type { Corner } from "../tables";

export type Remarks = { readonly comments: readonly Corner[]; readonly notes: readonly Corner[] };

type Queued = {
  readonly comments: Excel.CommentCollection;
  /** Null where this Excel does not tell of notes. */
  readonly notes: Excel.NoteCollection | null;
};

export const queueRemarks = (sheet: Excel.Worksheet): Queued => ({
  comments: sheet.comments.load("items/id"),
  notes: notesOf(sheet)?.load("items/authorName") ?? null,
});

/** Since ExcelApi 1.18; Office.js may be older than Excel. */
export const notesOf = (sheet: Excel.Worksheet): Excel.NoteCollection | null =>
  "notes" in sheet && Office.context.requirements.isSetSupported("ExcelApi", "1.18") ? sheet.notes : null;

/** The cells that have them, once they are loaded. Where the sheet has any, it takes a round trip. */
export async function placesOf({ comments, notes }: Queued, context: OfficeExtension.ClientRequestContext): Promise<Remarks> {
  const queued = [comments.items, notes?.items ?? []].map((items) => items.map((item) => item.getLocation().load("rowIndex,columnIndex")));
  if (queued.flat().length > 0) await context.sync();
  const [ofComments = [], ofNotes = []] = queued.map((cells) =>
    cells.map(({ rowIndex, columnIndex }): Corner => ({ row: rowIndex, column: columnIndex })),
  );
  return { comments: ofComments, notes: ofNotes };
}
