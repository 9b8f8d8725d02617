/** Breaks the basis note into lines that a page can hold. */
import { letterWidth, wrapText } from "./wrap-text";
import { mostPrintedColumns } from "./printed-areas";
import type { SheetBlock } from "./sheet-block";

/** On paper, what goes beyond the last column would be cut off. The note stands last, so that more lines move no formula. */
export function wrapNotes(block: SheetBlock): SheetBlock {
  const { cells, notes, columns, widths } = block;
  const room = widths.slice(0, mostPrintedColumns).reduce((sum, width) => sum + width, 0) / letterWidth;
  const lines = cells.slice(notes.row).flatMap((row) => {
    const [note] = row;
    if (!note || note.isFormula) return [row];
    return wrapText(String(note.content), room).map((content) =>
      Array.from({ length: columns }, (_, column) => (column === 0 ? { ...note, content } : null)),
    );
  });
  return {
    ...block,
    rows: notes.row + lines.length,
    cells: [...cells.slice(0, notes.row), ...lines],
    notes: { ...notes, rows: lines.length },
  };
}
