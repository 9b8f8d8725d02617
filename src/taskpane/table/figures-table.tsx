/** One part of a table as it is printed: a header row, a heading in each row, the break-even line and the footnote. */
import type { JSX } from "preact";
import { printedFigure, type Column, type Figure, type Part, type Table } from "../../tables";

/** More columns than this need smaller figures to stand side by side in a pane of the usual width. */
const mostAtFullSize = 5;

export function FiguresTable({ part, table }: { part: Part; table: Table }): JSX.Element {
  const [heading, ...columns] = part.columns;
  return (
    <div class="wide" role="group" tabIndex={0} aria-label="Figures">
      <table class={part.columns.length > mostAtFullSize ? "figures full" : "figures"}>
        <caption>
          {part.caption.text} <span class="hint">{part.hint}</span>
        </caption>
        <thead>
          <tr>
            {part.columns.map(({ text }, index) => (
              <th key={index} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map(({ figures: [first, ...figures], isEdge }, row) => (
            <tr key={row} class={isEdge ? "edge" : ""}>
              <th scope="row">{printed(first, heading, table)}</th>
              {columns.map((column, index) => (
                <td key={index} class={figures[index]?.value.isNegative() === true && !figures[index].value.isZero() ? "num neg" : "num"}>
                  {printed(figures[index], column, table)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {part.footnote && <p class={part.rows.some(({ isEdge }) => isEdge) ? "hint edge-key" : "hint"}>{part.footnote.text}</p>}
    </div>
  );
}

const printed = (figure: Figure | undefined, column: Column | undefined, { rounding }: Table): string =>
  figure && column ? printedFigure(figure.value, column.format, rounding) : "";
