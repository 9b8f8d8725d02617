/** Figures that could not be tested. They are listed so that nobody takes silence for approval. */
import type { JSX } from "preact";
import type { Untested } from "../../checking/printed-tables";
import { countWords } from "../count-words";
import { Icon } from "../icons";

const mostShown = 100;

export function NotTested({ untested }: { untested: readonly Untested[] }): JSX.Element | null {
  if (untested.length === 0) return null;
  return (
    <li>
      <details class="finding">
        <summary>
          <Icon name="missing" class="quiet" />
          <span class="grow">
            <span class="state quiet">Not tested</span>
            <span class="where">{countWords(untested.length, "figure")}</span>
          </span>
          <Icon name="chevron" class="chev" />
        </summary>
        <ul class="inside stack">
          {untested.slice(0, mostShown).map(({ title, printed, why }, index) => (
            <li key={index}>
              <strong>{title}</strong>: <span class="num">{printed}</span>. {why}.
            </li>
          ))}
          {untested.length > mostShown && <li>And {untested.length - mostShown} more.</li>}
        </ul>
      </details>
    </li>
  );
}
