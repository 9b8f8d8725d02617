/** What to do before the workbook goes to someone without the add-in. */
import type { JSX } from "preact";
import { useQuestion } from "./use-question";
import type { Register, Registered } from "./use-register";
import { writeAgain } from "./write-again";

export function BeforeYouShare({ tables, act }: { tables: readonly Registered[]; act: Register["act"] }): JSX.Element | null {
  const { isAsked, question, button, ask, leave } = useQuestion();
  const live = tables.filter(
    ({ entry, inspection }) => entry.mode === "live" && inspection?.kind === "there" && inspection.table !== null && !inspection.isReshaped,
  );
  const [first] = live;
  if (first === undefined) return null;
  const count = live.length === 1 ? "1 table is a live function" : `${live.length} tables are live functions`;
  const convert = async (): Promise<string | null> => {
    for (const { entry, inspection } of live) {
      if (inspection?.kind !== "there" || inspection.table === null) continue;
      const sentence = await writeAgain(entry, inspection, inspection.table, "values");
      if (sentence !== null) return sentence;
    }
    return null;
  };
  return (
    <section class="panel" aria-labelledby="share">
      <h2 id="share">Before you share it</h2>
      <p class="hint">{count}. Colleagues without the add-in see the last figures until they recalculate.</p>
      {isAsked ? (
        <div class="row" role="group" aria-labelledby="share" tabIndex={-1} ref={question}>
          <button
            type="button"
            class="btn"
            onClick={() => {
              leave();
              act(first.entry.number, convert, live.length === 1 ? "The table holds values now" : `${live.length} tables hold values now`);
            }}
          >
            {live.length === 1 ? "Convert it to today’s values" : `Convert ${live.length} tables to today’s values`}
          </button>
          <button type="button" class="btn" onClick={leave}>
            Keep live
          </button>
        </div>
      ) : (
        <button type="button" class="btn" ref={button} onClick={ask}>
          Convert to values…
        </button>
      )}
    </section>
  );
}
