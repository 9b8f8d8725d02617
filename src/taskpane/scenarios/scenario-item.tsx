/** One scenario of the list: opened, renamed, duplicated or deleted. */
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { longestScenarioName, sameName, type Scenario } from "../../tables";
import { useAfterDrawing } from "../table/use-after-drawing";
import { useUniqueId } from "../use-unique-id";
import { whenWords } from "../when";
import { NameProblem } from "./name-problem";
import { noName } from "./save-scenario";

type Props = {
  scenario: Scenario;
  index: number;
  /** The names that are taken. */
  others: readonly string[];
  isInForm: boolean;
  open(this: void): void;
  duplicate(this: void): void;
  remove(this: void): void;
  rename(this: void, name: string): Promise<boolean>;
};

export function ScenarioItem({ scenario, index, others, isInForm, open, duplicate, remove, rename }: Props): JSX.Element {
  const { name, date } = scenario;
  const [isRenaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const leave = (): void => {
    setRenaming(false);
    afterDrawing(() => button.current?.focus());
  };
  const actions = [
    { words: "Open", press: open, marks: { "data-open": index } },
    { words: "Rename", press: () => setRenaming(true), marks: { "data-rename": index, ref: button } },
    { words: "Duplicate", press: duplicate, marks: {} },
    { words: "Delete", press: remove, marks: {} },
  ];
  return (
    <li class="scenario">
      {isRenaming ? (
        <Renaming name={name} others={others} rename={rename} leave={leave} />
      ) : (
        <>
          <div class="row between">
            <strong class="grow">{name}</strong>
            <span class="meta">{isInForm ? "as in the form" : whenWords(new Date(date), new Date())}</span>
          </div>
          <div class="row links">
            {actions.map(({ words, press, marks }) => (
              <button key={words} type="button" class="btn plain" onClick={press} {...marks}>
                {words}
                <span class="hidden"> {name}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </li>
  );
}

type RenamingProps = {
  name: string;
  others: readonly string[];
  rename(this: void, name: string): Promise<boolean>;
  leave(this: void): void;
};

function Renaming({ name, others, rename, leave }: RenamingProps): JSX.Element {
  const id = useUniqueId();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.select(), []);
  const submit = async (): Promise<void> => {
    const wanted = typed.trim();
    const taken = others.find((other) => sameName(other, wanted));
    if (wanted === "") setProblem(noName);
    else if (taken !== undefined) setProblem(`There is already a scenario called ${taken}. Choose another name`);
    else if (wanted === name) leave();
    else await rename(wanted);
  };
  return (
    <form
      class={problem === null ? "" : "wrong"}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        leave();
      }}
    >
      {problem !== null && <NameProblem id={id} sentence={problem} />}
      <label for={id} class="hidden">
        New name of {name}
      </label>
      <input
        id={id}
        ref={input}
        autocomplete="off"
        maxLength={longestScenarioName}
        value={typed}
        {...(problem === null ? {} : { "aria-invalid": true as const, "aria-describedby": `${id}-error` })}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <div class="row">
        <button type="submit" class="btn small">
          Rename
        </button>
        <button type="button" class="btn small quiet" onClick={leave}>
          Cancel
        </button>
      </div>
    </form>
  );
}
