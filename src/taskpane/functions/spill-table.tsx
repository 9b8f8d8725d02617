/** The result of a function that spills, as rows and columns. */
import type { JSX } from "preact";
import { WideBox } from "../wide-box";

type Props = { label: string; headings: readonly string[]; rows: readonly (readonly string[])[] };

export function SpillTable({ label, headings, rows }: Props): JSX.Element {
  const width = Math.max(...rows.map((row) => row.length), headings.length);
  return (
    <WideBox name={label} content={rows}>
      <table class="spill">
        {headings.length > 0 && (
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.length === 1 && width > 1 ? (
                <td class="across" colSpan={width}>
                  {row[0]}
                </td>
              ) : (
                row.map((cell, column) => <td key={column}>{cell}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
