/** The bar at the foot of a table: the answer so far, how and where the table goes, and the button that puts it there. */
import type { ComponentChildren, JSX, Ref } from "preact";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { Working } from "../working";
import type { Inserted, Mode } from "../../workbook/insertion";
import type { Insert } from "./use-insert";
import type { Target } from "./use-target";

export type Where = "selection" | "new sheet";
export type Choice = { readonly mode: Mode; readonly where: Where };

type Props = {
  /** The answer so far; absent where the result itself is seen. */
  now: ComponentChildren;
  insert: Insert;
  choice: Choice;
  target: Target | null;
  /** Whether the form is still what was inserted. */
  isAsInserted: boolean;
  button: Ref<HTMLButtonElement>;
  choose(this: void, choice: Choice): void;
  /** Inserts, or updates what was inserted. */
  press(this: void): void;
  /** What was inserted stays; the next can be. */
  another(this: void): void;
};

export function InsertBar({ now, insert, choice, target, isAsInserted, button, choose, press, another }: Props): JSX.Element {
  const { state } = insert;
  return (
    <section class="insert" aria-label="Put the table into the workbook">
      {now && <div class="now">{now}</div>}
      {state.kind === "refused" && (
        <Notice kind="bad" role="alert">
          <p>{state.sentence}.</p>
        </Notice>
      )}
      {state.kind === "ready" && state.said !== undefined && (
        <p class="state good">
          <Icon name="good" />
          {state.said}
        </p>
      )}
      {state.kind === "inserted" && state.notUpdated !== undefined && (
        <Notice kind="bad" role="alert">
          <p>{state.notUpdated}.</p>
        </Notice>
      )}
      {state.kind === "inserted" || state.kind === "changed in the sheet" ? (
        <AfterInsert
          inserted={(state.kind === "inserted" ? state : state.before).inserted}
          isAsInserted={isAsInserted}
          button={button}
          update={press}
          another={another}
        />
      ) : (
        <>
          <div class="controls">
            <Choose label="Insert as" value={choice.mode} choices={modes} choose={(mode) => choose({ ...choice, mode })} />
            <Choose
              label="Where"
              value={choice.where}
              choices={{ selection: target ? `Here (${target.cell})` : "Here", "new sheet": "New sheet" }}
              choose={(where) => choose({ ...choice, where })}
            />
            <button
              type="button"
              class="btn primary"
              ref={button}
              aria-keyshortcuts="Control+Enter"
              aria-disabled={state.kind === "writing"}
              onClick={press}
            >
              Insert
            </button>
          </div>
          {insert.isSlow ? (
            <Working words={insert.doing} stop={insert.stop ?? undefined} />
          ) : (
            <p class="hint">{whereItGoes(choice, target)}</p>
          )}
        </>
      )}
    </section>
  );
}

type AfterProps = {
  inserted: Inserted;
  isAsInserted: boolean;
  button: Ref<HTMLButtonElement>;
  update(this: void): void;
  another(this: void): void;
};

/** In step with the form, or not: then what stands in the sheet can be made what the form is. */
function AfterInsert({ inserted: { sheet, area }, isAsInserted, button, update, another }: AfterProps): JSX.Element {
  return (
    <div class="row between">
      <span class="hint">
        {isAsInserted ? `As inserted at ${sheet}!${area}` : `Changed here since the insert. ${sheet} keeps what was inserted`}
      </span>
      <span class="row">
        {!isAsInserted && (
          <button type="button" class="btn primary" ref={button} aria-keyshortcuts="Control+Enter" onClick={update}>
            Update
          </button>
        )}
        <button type="button" class="btn" onClick={another}>
          Insert another
        </button>
      </span>
    </div>
  );
}

const modes = { formulas: "Formulas", live: "Live function", values: "Values" } as const satisfies Record<Mode, string>;

function Choose<Value extends string>({
  label,
  value,
  choices,
  choose,
}: {
  label: string;
  value: Value;
  choices: Readonly<Record<Value, string>>;
  choose(this: void, value: Value): void;
}): JSX.Element {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value as Value)}>
        {(Object.entries(choices) as [Value, string][]).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function whereItGoes({ where }: Choice, target: Target | null): string {
  if (where === "new sheet") return "Makes a new sheet. Nothing else is changed.";
  if (target === null) return "Goes to the cell that is selected, and to its right and below.";
  const { area, filled } = target;
  if (filled === 0) return `Fills ${area}, now empty.`;
  return `${area} has ${filled} filled ${filled === 1 ? "cell" : "cells"}. You are asked before anything is written.`;
}
