/** Switching values: how far a cost would have to move for an option to cost as much as what we do now. */
import { cellOf, formula } from "../../formula";
import { gridOf, type Grid } from "../../grid";
import { liveText, percentOf, wordsIf } from "../../live-text";
import { figureWhere } from "../../optional-assumptions";
import type { Figure, Text } from "../../table";
import { absolute, atLeast, below, constant, dividedByOrNil, every, isNil, minus, type Condition } from "../../figure-with-formula";

/** In today’s value. */
export type Switching = {
  readonly name: string;
  readonly present: Figure;
  /** What its net present cost has in it of what we do now. */
  readonly asNow: Figure;
};

/** `present` is the net present cost of what we do now, `running` the part of it that is no capital and no one-off cost. */
export function switchingGrid(
  now: { readonly name: string; readonly present: Figure; readonly running: Figure },
  others: readonly Switching[],
): Grid {
  const avoided = ({ asNow }: Switching): Figure => minus(now.running, asNow);
  const own = ({ present, asNow }: Switching): Figure => minus(present, asNow);
  const nowBy = (other: Switching): Figure => dividedByOrNil(minus(other.present, now.present), avoided(other));
  const ownBy = (other: Switching): Figure => dividedByOrNil(minus(now.present, other.present), own(other));
  return gridOf<Switching>({
    id: "switching",
    caption: liveText`What would have to change for an option to break even with what we do now`,
    hint: "Everything else being as it is, over all years, in today’s value",
    view: "Switching values",
    name: "All options",
    items: others,
    columns: {
      option: { text: "Option", format: "text", cell: ({ name }) => ({ text: name }) },
      now: {
        text: `Cost of ${now.name}, by`,
        format: "percent to one place",
        cell: (other) => figureWhere(isThere(avoided(other)), () => nowBy(other)),
      },
      own: {
        text: "The option’s own cost, by",
        format: "percent to one place",
        cell: (other) => figureWhere(isThere(own(other)), () => ownBy(other)),
      },
      words: {
        text: "In words",
        format: "text",
        cell: (other, row) =>
          wordsOf(now.name, other, isThere(avoided(other)), { value: nowBy(other).value, formula: [cellOf("switching", row.index, 1)] }),
      },
    },
  });
}

const isThere = (amount: Figure): Condition => {
  const none = isNil(amount);
  return {
    holds: !none.holds,
    get formula() {
      return formula`NOT(${none.formula})`;
    },
  };
};

const [half, whole] = [constant(0.0005), constant(1)];

/** "Spot as is would have to fall by 12% for Own home to break even". */
function wordsOf(now: string, other: Switching, hasChange: Condition, change: Figure): Text {
  const none = `${other.name} replaces nothing of ${now} in these years`;
  const by = liveText`${percentOf(absolute(change), 1)}%`;
  return wordsIf(
    hasChange,
    wordsIf(
      below(absolute(change), half),
      `${other.name} costs as much as ${now}`,
      wordsIf(
        every([below(change, constant(0)), atLeast(minus(constant(0), whole), change)]),
        `${other.name} costs less even if ${now} cost nothing`,
        wordsIf(
          below(change, constant(0)),
          liveText`${now} would have to fall by ${by} for ${other.name} to break even`,
          liveText`${now} would have to rise by ${by} for ${other.name} to break even`,
        ),
      ),
    ),
    none,
  );
}
