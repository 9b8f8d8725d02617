/** A table of placements as the pane shows it. */
import type { JSX } from "preact";
import type { ReportPart } from "../../report";
import { WideBox } from "../wide-box";

export function PlacementTable({ part }: { part: ReportPart }): JSX.Element {
  const { caption, columns, rows, notes } = part;
  return (
    <>
      <WideBox name={caption} content={part}>
        <table class="figures">
          <caption>
            <span>{caption}</span>
          </caption>
          <thead>
            <tr>
              {columns.map(({ text }, index) =>
                index === 0 ? (
                  <td key={index} />
                ) : (
                  <th key={index} scope="col">
                    {text}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ heading, cells, kind }) => (
              <tr key={heading.text} class={kind === "total" ? "total" : undefined}>
                <th scope="row">{heading.text}</th>
                {cells.map(({ text }, index) => (
                  <td key={index} class="num">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideBox>
      {notes.map((note) => (
        <p key={note} class="hint">
          {note}
        </p>
      ))}
    </>
  );
}
