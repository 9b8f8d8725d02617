/** What was read of a list: how much, what was not, its years, and the button that takes them into the form. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { financialYearName } from "../../calculation";
import type { AssumptionRow, TableDefinition } from "../../tables";
import {
  listFormula,
  listWords,
  priceWords,
  usualYears,
  yearlyFigures,
  yearlyRows,
  type ListOrigin,
  type PlacementList,
  type Years,
} from "../../tables/placement-list";
import { countWords, verb } from "../count-words";
import { announce } from "../announce";
import { copyKeys, copyText } from "../clipboard";
import { Notice } from "../notice";
import { ListButtons } from "./list-buttons";
import { today } from "./today";
import { YearsRead } from "./years-read";

type Props = {
  list: PlacementList;
  place: ListOrigin | null;
  labels: NonNullable<TableDefinition["fromPlacements"]>;
  take(this: void, rows: readonly AssumptionRow[], words: string): void;
  clear(this: void): void;
};

export function ListRead({ list, place, labels, take, clear }: Props): JSX.Element {
  const [now] = useState(today);
  const { all } = list.summary;
  const [years, setYears] = useState<Years>(() => usualYears(all, now));
  const found = yearlyFigures(list.summary, years, now);
  return (
    <>
      <Notice kind={list.refused.length > 0 ? "warn" : "good"}>
        <p>
          <strong>{listWords(list)}.</strong>
        </p>
        <p>
          {list.columns} {priceWords(list)}.
        </p>
        <Refused sentences={list.refused} />
      </Notice>
      <div class="pair">
        <Choose
          label="From financial year"
          all={all}
          value={years.first}
          choose={(first) => setYears({ first, last: Math.max(first, years.last) })}
        />
        <Choose label="To" all={all} value={years.last} choose={(last) => setYears({ first: Math.min(years.first, last), last })} />
      </div>
      <p class="hint">
        Start with the first year that the list covers in full. A list without the children who had already left gives too few for that
        year.
      </p>
      {"sentence" in found ? (
        <Notice kind="warn" isSaid>
          <p>{found.sentence}.</p>
        </Notice>
      ) : (
        <>
          <YearsRead years={found.years} />
          {found.remarks.map((remark) => (
            <p key={remark} class="hint">
              {remark}.
            </p>
          ))}
          {place !== null && list.area !== null && <FollowingFormula formula={listFormula(list.area, place, years)} />}
        </>
      )}
      <ListButtons
        years={"years" in found ? found.years.length : 0}
        use={() =>
          "years" in found &&
          take(
            yearlyRows(labels, found.years, list, now),
            `${countWords(found.years.length, "year")} ${verb(found.years.length, "is", "are")} filled in from ${countWords(list.summary.count, "placement")}. The list is not kept`,
          )
        }
        clear={clear}
      />
    </>
  );
}

/** The rest are counted: whoever has corrected these pastes the list again. */
const mostShown = 20;

function Refused({ sentences }: { sentences: readonly string[] }): JSX.Element | null {
  if (sentences.length === 0) return null;
  const more = sentences.length - mostShown;
  return (
    <>
      <ul class="lines">
        {sentences.slice(0, mostShown).map((sentence) => (
          <li key={sentence}>{sentence}.</li>
        ))}
      </ul>
      <p>
        {more > 0 ? `And ${countWords(more, "more row")}. ` : ""}Row numbers are those of the sheet; in a pasted list, the first row is 1.
        The figures below leave {verb(sentences.length, "this row", "these rows")} out.
      </p>
    </>
  );
}

function Choose({
  label,
  all,
  value,
  choose,
}: {
  label: string;
  all: Years;
  value: number;
  choose(this: void, year: number): void;
}): JSX.Element {
  const years = Array.from({ length: all.last - all.first + 1 }, (_, index) => all.first + index);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(Number(event.currentTarget.value))}>
        {years.map((year) => (
          <option key={year} value={year}>
            {financialYearName(year)}
          </option>
        ))}
      </select>
    </label>
  );
}

function FollowingFormula({ formula }: { formula: string }): JSX.Element {
  const box = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    if (box.current === null) return;
    const how = await copyText(box.current);
    const words =
      how === "copied"
        ? "Copied. Paste it into a cell with room below and to its right"
        : `Excel blocks copying here. The formula is selected: press ${copyKeys()}`;
    setSaid(words);
    announce(words);
  };
  return (
    <details class="source">
      <summary>Figures that follow these cells</summary>
      <div class="inside stack">
        <p class="hint">
          The form takes the figures as they are now. This formula follows the list, as long as the add-in is there; take single figures
          from its cells and they are linked.
        </p>
        <pre class="code" ref={box} role="region" tabIndex={0} aria-label="The formula">
          {formula}
        </pre>
        <button type="button" class="btn small" onClick={() => void copy()}>
          Copy the formula
        </button>
        {said !== "" && <p class="hint">{said}.</p>}
      </div>
    </details>
  );
}
