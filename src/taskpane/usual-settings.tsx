/** Whose figures they are and what is usual there, so that nobody types it again. */
import type { JSX } from "preact";
import type { Settings } from "./settings";
import { useUniqueId } from "./use-unique-id";

type Props = { chosen: Settings; change(this: void, next: Partial<Settings>): void };

export function UsualSettings({ chosen, change }: Props): JSX.Element {
  return (
    <section class="panel stack" aria-labelledby="usual">
      <h2 id="usual">Usual with us</h2>
      <Words
        label="Authority"
        hint="named under what goes into a report"
        value={chosen.authority}
        purpose="organization"
        change={(authority) => change({ authority })}
      />
      <Words
        label="Prepared by"
        hint="offered when a table is signed"
        value={chosen.preparer}
        purpose="name"
        change={(preparer) => change({ preparer })}
      />
      <Choice
        label="A year is"
        usual="As the table has it"
        choices={["52 weeks", "365 days", "366 days", "365.25 days"]}
        value={chosen.usualYear}
        change={(usualYear) => change({ usualYear })}
      />
      <Choice
        label="Round to"
        usual="As the table has it"
        choices={["nearest £1", "nearest 1p"]}
        value={chosen.usualRounding}
        change={(usualRounding) => change({ usualRounding })}
      />
      <Choice
        label="VAT"
        usual="As the table has it"
        choices={["Excluded", "Included"]}
        value={chosen.usualVat}
        change={(usualVat) => change({ usualVat })}
      />
      <Choice
        label="Figures below nil"
        usual="With a minus, −1,234"
        choices={["In brackets, (1,234)"]}
        value={chosen.signs === "brackets" ? "In brackets, (1,234)" : ""}
        change={(words) => change({ signs: words === "" ? "minus" : "brackets" })}
      />
      <p class="hint">
        How figures below nil are printed holds for every table in the pane and in reports, and for tables inserted or updated from now on.
        Charts and sentences keep the minus.
      </p>
      <p class="hint">New forms begin with the others. Forms, tables and formulas that are there already stay as they are.</p>
    </section>
  );
}

function Words({
  label,
  hint,
  value,
  purpose,
  change,
}: {
  label: string;
  hint: string;
  value: string;
  /** Whose words they are, as browsers know it. */
  purpose: "name" | "organization";
  change(this: void, value: string): void;
}): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="field bare">
      <label for={id}>
        {label} <span class="hint">{hint}</span>
      </label>
      <input id={id} value={value} maxLength={60} autocomplete={purpose} onChange={(event) => change(event.currentTarget.value.trim())} />
    </div>
  );
}

type ChoiceProps = { label: string; usual: string; choices: readonly string[]; value: string; change(this: void, value: string): void };

function Choice({ label, usual, choices, value, change }: ChoiceProps): JSX.Element {
  const id = useUniqueId();
  return (
    <div class="field bare">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.currentTarget.value)}>
        <option value="">{usual}</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </div>
  );
}
