/** A table as one rectangle of figures and words: what CARE.TABLE spills. Cells beside a narrower grid hold empty text, since Excel shows 0 for nothing. */
import type { Spill } from "../calculation";
import { sentenceLine, type Table } from "./table";

type Line = Spill[number];

export function tableSpill(table: Table): Spill {
  const lines: Line[] = [
    ...table.sentence.map((pieces) => [sentenceLine(pieces)]),
    [questionsIn(table)],
    ...table.parts
      .filter(({ paneOnly }) => paneOnly !== true)
      .flatMap((part): Line[] => [
        [part.caption.text],
        part.columns.map(({ text }) => text),
        ...part.rows.map(({ figures }) => figures.map((cell) => ("value" in cell ? cell.value : cell.text))),
        [part.footnote?.text ?? ""],
        [""],
      ]),
    ...table.notes.map(({ text }) => [text]),
  ];
  const columns = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => Array.from({ length: columns }, (_, column) => line[column] ?? ""));
}

/** A formula cannot show a warning: a unit that may be mistaken is asked about between the finding and the figures, in a line that is blank otherwise. */
const questionsIn = ({ warnings }: Table): string =>
  warnings
    .filter(({ isQuestion }) => isQuestion === true)
    .map(({ sentence }) => sentence)
    .join(" ");
