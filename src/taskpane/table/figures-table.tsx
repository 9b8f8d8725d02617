/** One part of a table as it is printed: a header row, a heading in each row, the break-even line and the footnote. */
import type { JSX } from "preact";
import { printedCell, type Column, type Figure, type Part, type Printing, type Text } from "../../tables";
import { WideBox } from "../wide-box";
import { useRowsDrawn } from "./use-rows-drawn";

/** With more columns, the figures are smaller, to fit a pane of the usual width. */
const mostAtFullSize = 5;

export function FiguresTable({ part, table }: { part: Part; table: Printing }): JSX.Element {
  const [heading, ...columns] = part.columns;
  const rowsDrawn = useRowsDrawn(part.id, part.rows.length, part.columns.length);
  return (
    <>
      <WideBox name={part.caption.text} content={part}>
        <table class={part.columns.length > mostAtFullSize ? "figures full" : "figures"}>
          <caption>
            <span>{part.caption.text}</span> <span class="hint">{part.hint}</span>
          </caption>
          <thead>
            <tr>
              {part.columns.map(({ text }, index) => (
                <th key={index} scope="col">
                  {breakable(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.slice(0, rowsDrawn).map(({ figures: [first, ...figures], isEdge, isTotal }, row) => (
              <tr key={row} class={isEdge ? "edge" : isTotal ? "total" : ""}>
                <th scope="row">{printed(first, heading, table)}</th>
                {columns.map((column, index) => (
                  <td key={index} class={classOf(column, figures[index])}>
                    {printed(figures[index], column, table)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideBox>
      {part.footnote && <p class={part.rows.some(({ isEdge }) => isEdge) ? "hint edge-key" : "hint"}>{part.footnote.text}</p>}
    </>
  );
}

function printed(cell: Figure | Text | undefined, column: Column | undefined, printing: Printing): string {
  return cell === undefined || column === undefined ? "" : printedCell(cell, column, printing);
}

/** Percentages are paler than the figures that they are of. */
function classOf({ format }: Column, cell: Figure | Text | undefined): string {
  if (format === "text") return "words";
  if (isLoss(cell)) return "num neg";
  return format.startsWith("percent") ? "num share" : "num";
}

const isLoss = (cell: Figure | Text | undefined): boolean =>
  cell !== undefined && "value" in cell && cell.value.isNegative() && !cell.value.isZero();

/** Lets a heading break before its period and inside a long word: "Saving / a year", "Occu-pancy". */
const breakable = (heading: string): string => heading.replace(/occu(?=p)/gi, "$&\u00AD").replace(/\b(a|\d+) (years?)$/, "$1\u00A0$2");
