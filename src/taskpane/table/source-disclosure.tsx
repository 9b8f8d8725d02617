/** Where a figure comes from, the date of that source, and how certain it is; folded. */
import type { JSX } from "preact";
import { useUniqueId } from "../use-unique-id";
import { sourceDateWords, statuses, type Status } from "../../tables";
import { Icon } from "../icons";
import type { FormRow, FormRows, SourceChange } from "./form-rows";
import { SourceDate } from "./source-date";

type Props = {
  /** The rows that share the source: one, or all items of a list. */
  rows: FormRows;
  /** What it is the source of, for screen readers. */
  of: string;
  isChangedFromExample: boolean;
  /** Where the value comes from while nobody gives a source. */
  usual?: string | undefined;
  change(this: void, change: SourceChange): void;
};

export function SourceDisclosure({ rows, of, isChangedFromExample, usual, change }: Props): JSX.Element {
  const id = useUniqueId();
  const sources = distinct(rows, ({ source }) => source);
  const dates = distinct(rows, ({ date }) => date);
  const known = distinct(rows, ({ status }) => status);
  const isFollowing = rows.some(({ link }) => link !== undefined);
  const changed = isChangedFromExample ? "Changed from the example" : null;
  const words = [
    changed,
    isFollowing ? "Linked" : null,
    sources.join(", ") || usual || (changed === null ? "No source yet" : null),
    dates.map(sourceDateWords).join(", ") || null,
    known.join(", ") || null,
  ].filter((word) => word !== null);
  return (
    <details class="source">
      <summary>
        <Icon name="chevron" class="chev" />
        <span>
          <span class="hidden">Source of {of}: </span>
          {words.join(" · ")}
        </span>
      </summary>
      <div class="inside pair">
        <div>
          <label for={`${id}-source`}>Source</label>
          <input
            id={`${id}-source`}
            value={sources.join(", ")}
            maxLength={200}
            onInput={(event) => change({ source: event.currentTarget.value })}
          />
        </div>
        <SourceDate date={dates.length === 1 ? (dates[0] ?? "") : ""} change={(date) => change({ date })} />
        <div>
          <label for={`${id}-status`}>Status</label>
          <select
            id={`${id}-status`}
            value={known.length === 1 ? (known[0] ?? "") : ""}
            onChange={(event) => change({ status: event.currentTarget.value as Status | "" })}
          >
            <option value="">Choose</option>
            {statuses.map((status) => (
              <option key={status} value={status}>
                {status.charAt(0).toUpperCase() + status.slice(1)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}

const distinct = <Value extends string>(rows: FormRows, of: (row: FormRow) => Value | undefined): readonly Value[] => [
  ...new Set(rows.map(of).filter((value) => value !== undefined)),
];
