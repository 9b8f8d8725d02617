/** The figures that are linked to cells, and which of these cells have changed. */
import type { JSX, Ref } from "preact";
import { useRef } from "preact/hooks";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { useAfterDrawing } from "./use-after-drawing";
import { cells, followedWords, type Links } from "./use-links";

type Props = { links: Links; inExcel: boolean; heading: Ref<HTMLHeadingElement> };

export function LinkedFigures({ links, inExcel, heading }: Props): JSX.Element | null {
  const { rows, drifts, said, readAgain, keep, unlink } = links;
  const summary = useRef<HTMLElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const afterDrawing = useAfterDrawing();
  /** What was pressed is gone. */
  const toWhatIsLeft = (): void => afterDrawing(() => (summary.current ?? words.current)?.focus());
  if (rows.length === 0 && said === null) return null;
  const canTake = drifts.some(({ isRefused }) => !isRefused);
  return (
    <>
      {drifts.length > 0 && (
        <section class="notice warn block" aria-labelledby="drifts">
          <h2 id="drifts" tabIndex={-1} ref={heading}>
            <Icon name="warning" />
            {drifts.length === 1 ? "A linked cell has changed" : `${cells(drifts.length)} have changed`}
          </h2>
          <ul>
            {drifts.map(({ row, words }) => (
              <li key={row.label}>{words}.</li>
            ))}
          </ul>
          <p>The form still has the earlier figures.</p>
          <div class="row">
            {canTake && (
              <button type="button" class="btn small" onClick={() => void readAgain().then(toWhatIsLeft)}>
                Take the new figures
              </button>
            )}
            <button
              type="button"
              class="btn small"
              onClick={() => {
                keep();
                toWhatIsLeft();
              }}
            >
              Keep these and unlink
            </button>
          </div>
        </section>
      )}
      {said && (
        <Notice kind={said.isTrouble ? "warn" : "good"} box={words}>
          <p>{said.words}.</p>
        </Notice>
      )}
      {rows.length > 0 && (
        <details class="panel">
          <summary class="big" ref={summary}>
            <Icon name="chevron" class="chev" />
            {cells(rows.length)}
          </summary>
          <p class="hint">
            Inserted as formulas or as a live function, the table refers to {rows.length === 1 ? "this cell" : "these cells"}; as values it
            keeps the figures as they are now.
          </p>
          <ul class="lines">
            {rows.map((row) => (
              <li key={row.label} class="row between">
                <span class="grow">
                  {row.label} <span class="hint">{followedWords(row)}</span>
                </span>
                <button
                  type="button"
                  class="btn plain"
                  onClick={() => {
                    unlink(row);
                    toWhatIsLeft();
                  }}
                >
                  Unlink<span class="hidden"> {row.label}</span>
                </button>
              </li>
            ))}
          </ul>
          {inExcel && (
            <button type="button" class="btn small" onClick={() => void readAgain()}>
              Read again
            </button>
          )}
        </details>
      )}
    </>
  );
}
