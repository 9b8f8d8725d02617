/** A column of money as a sentence: from its smallest to its largest figure, rounded by one stated rule, in a unit of choice. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { RangeUnit } from "../../report/money-ranges";
import type { Table } from "../../tables";
import { copyKeys, copyText, type Confirm } from "../clipboard";
import { FailureNotice } from "../failure-notice";
import { Icon } from "../icons";
import { saidOfCopy } from "../said-of-copy";
import { Segments } from "../segments";
import { useLoaded } from "../use-loaded";
import { useUniqueId } from "../use-unique-id";

type Props = { table: Table; confirm: Confirm; say(this: void, words: string): void };

export function RangeInWords(props: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" class="chev" />A range in a sentence
      </summary>
      {isOpen && <Range {...props} />}
    </details>
  );
}

function Range({ table, confirm, say }: Props): JSX.Element | null {
  const id = useUniqueId();
  const loaded = useLoaded("ranges", () => import("../../report/money-ranges"));
  const [chosen, setChosen] = useState("");
  const [unit, setUnit] = useState<RangeUnit>("£k");
  const sentence = useRef<HTMLParagraphElement>(null);
  if (loaded === "loading") return null;
  if ("failed" in loaded) return <FailureNotice sentence={loaded.failed} again={loaded.again} />;
  const { moneyColumns, columnSentence, rangeUnits } = loaded.value;
  const columns = moneyColumns(table);
  const column = columns.find((one) => one.id === chosen) ?? columns[0];
  if (column === undefined) return <p class="hint">This table has no column with two amounts of money.</p>;
  const copyIt = async (): Promise<void> => {
    if (sentence.current === null) return;
    const box = sentence.current;
    say(
      await saidOfCopy(() => copyText(box, confirm), {
        copied: "Copied",
        selected: `Excel blocks copying here. The sentence is selected: press ${copyKeys()}`,
      }),
    );
  };
  return (
    <div class="inside stack">
      <label for={`${id}-column`}>Figures of</label>
      <select id={`${id}-column`} value={column.id} onChange={(event) => setChosen(event.currentTarget.value)}>
        {columns.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
      <Segments
        legend="Unit of the range"
        choices={rangeUnits.map((one) => ({ id: one, words: one }))}
        chosen={unit}
        small
        choose={(one) => setUnit(one as RangeUnit)}
      />
      <div class="row between">
        <p class="grow" ref={sentence}>
          {columnSentence(column, unit)}
        </p>
        <button type="button" class="btn icon" aria-label="Copy the range" title="Copy the range" onClick={() => void copyIt()}>
          <Icon name="copy" />
        </button>
      </div>
    </div>
  );
}
