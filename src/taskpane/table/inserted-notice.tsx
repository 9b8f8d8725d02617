/** What was written and where, whether Excel agrees, and how to undo it. */
import type { JSX, Ref } from "preact";
import { columnLetters } from "../../tables";
import type { Inserted, Mode } from "../../workbook";
import { Icon } from "../icons";
import { Check } from "./checks";
import { Trouble, UndoOrGoTo } from "./undo-or-go-to";

const ways = { formulas: "as formulas", live: "as a live function", values: "as values" } as const satisfies Record<Mode, string>;

type Props = {
  inserted: Inserted;
  /** Whether Excel's own chart was drawn beside it, as on every new sheet. */
  hasChart: boolean;
  /** Whether the sheet has been changed since. */
  isChanged: boolean;
  /** Whether it was there already and was written again. */
  isUpdate: boolean;
  trouble: string | undefined;
  heading: Ref<HTMLHeadingElement>;
  undo(this: void): void;
  goTo(this: void): void;
};

export function InsertedNotice({ inserted, hasChart, isChanged, isUpdate, trouble, heading, undo, goTo }: Props): JSX.Element {
  return (
    <>
      <section class="notice good block" aria-labelledby="inserted">
        <h2 id="inserted" tabIndex={-1} ref={heading} aria-describedby="inserted-where">
          <Icon name="good" />
          {inserted.restorePoint === null ? "In the workbook," : isUpdate ? "Updated" : "Inserted"} on sheet {inserted.sheet}
        </h2>
        <dl class="facts" id="inserted-where">
          <dt>Assumptions</dt>
          <dd class="num">{inserted.assumptions}</dd>
          <dt>Table</dt>
          <dd class="num">
            {inserted.table}, {ways[inserted.mode]}
          </dd>
          <dt>Sentence, note</dt>
          <dd class="num">{inserted.notes}</dd>
          {/* Of a table that was there already nobody knows whether its chart has been moved. */}
          {hasChart && inserted.restorePoint !== null && (
            <>
              <dt>Chart</dt>
              <dd class="num">to the right, from {besideOf(inserted)}</dd>
            </>
          )}
          <dt>Whole area</dt>
          <dd class="num">{inserted.area}</dd>
        </dl>
        <UndoOrGoTo what={isUpdate ? "update" : "insert"} undo={inserted.restorePoint === null ? null : undo} goTo={goTo} />
      </section>
      <Trouble sentence={trouble} />
      <ul class="checks">
        <Agreement inserted={inserted} isChanged={isChanged} />
      </ul>
    </>
  );
}

/** Values are not recalculated, so there is nothing to compare. */
function Agreement({ inserted: { agreement, mode, sheet }, isChanged }: { inserted: Inserted; isChanged: boolean }): JSX.Element {
  const { agree, of, firstDifferent } = agreement;
  if (isChanged)
    return <Check icon="clock" kind="quiet" words="The sheet has been changed since Excel’s figures were compared with ours" />;
  if (mode === "values") return <Check icon="clock" kind="quiet" words="Values stay as they are: Excel does not recalculate them" />;
  if (of === 0) return <Check icon="clock" kind="quiet" words="Excel is still calculating: look at the figures in the sheet" />;
  if (agree === of)
    return (
      <Check icon="good" kind="good" words={`Excel’s own recalculation agrees with ours: ${agree} of ${of} figures, before rounding`} />
    );
  return (
    <Check
      icon="warning"
      kind="warn"
      words={`Excel’s own recalculation agrees at ${agree} of ${of} figures${firstDifferent === null ? "" : `; the first that differs is ${sheet}!${firstDifferent}`}. Press F9 in Excel; if it still differs, undo the insert`}
    />
  );
}

/** The cell two columns right of the area, level with the heading of the assumptions: "J6" for "B2:H108" with assumptions in "B7:E16". */
function besideOf({ area, assumptions }: Pick<Inserted, "area" | "assumptions">): string {
  const [, letters = ""] = /:([A-Z]+)\d+$/.exec(area) ?? [];
  const [, first = "1"] = /^[A-Z]+(\d+)/.exec(assumptions) ?? [];
  const column = Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return `${columnLetters(column + 1)}${Number(first) - 1}`;
}
