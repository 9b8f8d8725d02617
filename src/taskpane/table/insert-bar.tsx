/** The bar at the foot of a table: the answer so far, how and where the table is inserted, and the button that does it. */
import type { ComponentChildren, JSX, Ref } from "preact";
import { countWords } from "../count-words";
import { Icon } from "../icons";
import { Notice } from "../notice";
import { FailureNotice } from "../failure-notice";
import { Working } from "../working";
import type { Inserted, Mode } from "../../workbook";
import type { Following } from "./use-followed";
import { partlyHidden } from "./sheet-and-form";
import { phaseWords, type Insert } from "./use-insert";
import type { Target } from "./use-target";

export type Where = "selection" | "new sheet";
export type Choice = { readonly mode: Mode; readonly where: Where };

type Props = {
  /** The answer so far; null where the result itself is seen. */
  now: ComponentChildren;
  insert: Insert;
  choice: Choice;
  target: Target | null;
  following: Following;
  button: Ref<HTMLButtonElement>;
  tryAgain: Ref<HTMLButtonElement>;
  choose(this: void, choice: Choice): void;
  /** Inserts, or updates what was inserted. */
  press(this: void): void;
};

export function InsertBar({ now, insert, choice, target, following, button, tryAgain, choose, press }: Props): JSX.Element {
  const { state, isSlow, send } = insert;
  return (
    <section class="insert" aria-label="Put the table into the workbook">
      {now && <div class="now">{now}</div>}
      {state.kind === "refused" && (
        <Notice kind="bad" role="alert">
          <p>{state.sentence}.</p>
        </Notice>
      )}
      {state.kind === "failed" && <FailureNotice sentence={state.sentence} again={() => send({ kind: "try again" })} button={tryAgain} />}
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
      {following.inserted !== null ? (
        <AfterInsert
          inserted={following.inserted}
          following={following}
          button={button}
          update={press}
          another={() => send({ kind: "insert another" })}
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
              aria-disabled={state.kind === "working"}
              onClick={press}
            >
              Insert
            </button>
          </div>
          {isSlow && state.kind === "working" ? (
            <Working words={phaseWords[state.phase]} stop={state.phase === "reading" ? () => send({ kind: "stop" }) : undefined} />
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
  following: Following;
  button: Ref<HTMLButtonElement>;
  update(this: void): void;
  another(this: void): void;
};

/** If the form has changed since, what was inserted can be updated. */
function AfterInsert({ inserted: { sheet, area }, following, button, update, another }: AfterProps): JSX.Element {
  const { differences, isInStep, now } = following;
  const words = isInStep
    ? `As inserted at ${sheet}!${area}`
    : differences.length > 0
      ? "The sheet has been changed since. See above"
      : `The form has changed since the insert. ${sheet} still has what was inserted`;
  return (
    <div class="row between">
      <span class="hint">
        {words}
        {now?.inspection.kind === "there" && now.inspection.isPartlyHidden && `. ${partlyHidden}`}
      </span>
      <span class="row">
        {!isInStep && now?.inspection.kind !== "missing" && (
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
  const also = (target?.ofWorkbook ?? []).map((sentence) => ` ${sentence}.`).join("");
  if (where === "new sheet") return `Makes a new sheet. Nothing else is changed.${also}`;
  if (target === null) return "Goes to the cell that is selected, and to its right and below.";
  const { area, filled, alsoThere, obstacle } = target;
  if (obstacle !== null) return `${obstacle.replace(/\. Nothing was written$/, "")}.${also}`;
  if (filled === 0 && alsoThere.length === 0) return `Fills ${area}, now empty.${also}`;
  const there = [...(filled === 0 ? [] : [countWords(filled, "filled cell")]), ...alsoThere];
  return `${area} has ${there.join("; ")}. You are asked before anything is written.${also}`;
}
