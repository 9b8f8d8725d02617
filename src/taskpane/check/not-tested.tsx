/** What could not be tested, first what could not be read. It is listed so that nobody takes silence for approval. */
import type { JSX } from "preact";
import type { Untested } from "../../checking/printed-tables";
import { countWords } from "../count-words";
import { Icon } from "../icons";

const mostShown = 100;

type Props = {
  readonly untested: readonly Pick<Untested, "title" | "printed" | "why">[];
  /** So many of them, the first, are cells that could not be read. */ readonly unread: number;
};

export function NotTested({ untested, unread }: Props): JSX.Element | null {
  if (untested.length === 0) return null;
  return (
    <li>
      <details class="finding">
        <summary>
          <Icon name="missing" class="quiet" />
          <span class="grow">
            <span class="state quiet">Not tested</span>
            <span class="where">{[figuresWords(untested.length - unread), unreadWords(unread)].filter(Boolean).join(", ")}</span>
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

const figuresWords = (count: number): string => (count === 0 ? "" : countWords(count, "figure"));
const unreadWords = (count: number): string => (count === 0 ? "" : `${countWords(count, "cell")} not read`);
