/** Says that the sheet shows other figures than the form, and offers both ways out. */
import type { JSX, Ref } from "preact";
import { Icon } from "../icons";
import { Trouble } from "./undo-or-go-to";
import type { SheetsFigures } from "./use-sheets-figures";

type Props = {
  /** Where the table stands: "Savings!B4:G60". */
  at: string;
  differences: readonly string[];
  figures: SheetsFigures;
  /** Writes the table again from the form, where its cells cannot be put back one by one. */
  writeAgain: (() => void) | null;
  heading: Ref<HTMLHeadingElement>;
};

/** The rest are counted. */
const mostShown = 5;

export function ChangedInSheet({ at, differences, figures: { take, putBack, trouble }, writeAgain, heading }: Props): JSX.Element | null {
  if (differences.length === 0) return null;
  const more = differences.length - mostShown;
  const back = putBack ?? writeAgain;
  const losesMore = putBack === null && writeAgain !== null;
  return (
    <>
      <section class="notice warn block" aria-labelledby="changed-in-sheet">
        <h2 id="changed-in-sheet" tabIndex={-1} ref={heading}>
          <Icon name="warning" />
          Changed in the sheet
        </h2>
        <ul>
          {differences.slice(0, mostShown).map((words) => (
            <li key={words}>{words}.</li>
          ))}
        </ul>
        {more > 0 && <p>And {more} more.</p>}
        <p>The figures here are the form’s, not those of {at}. They are not copied or saved until the two agree.</p>
        {losesMore && <p>Written again from the form, it fills {at}, and what was typed or added there is lost.</p>}
        {(take ?? back) !== null && (
          <div class="row">
            {take !== null && (
              <button type="button" class="btn small" onClick={take}>
                Take the sheet’s figures
              </button>
            )}
            {back !== null && (
              <button type="button" class="btn small" onClick={back}>
                {losesMore ? "Write mine again" : "Put mine back"}
              </button>
            )}
          </div>
        )}
      </section>
      <Trouble sentence={trouble ?? undefined} />
    </>
  );
}
