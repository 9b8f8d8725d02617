/** Saves the form under a name. A scenario of that name is not replaced without asking. */
import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { freeName, longestScenarioName, sameName, type Scenario } from "../../tables";
import { useAfterDrawing } from "../table/use-after-drawing";
import { useUniqueId } from "../use-unique-id";
import { whenWords } from "../when";
import { NameProblem } from "./name-problem";
import { SameName } from "./same-name";

type Props = { kept: readonly Scenario[]; save(this: void, name: string): Promise<boolean> };

export const noName = "Give the scenario a name, like High occupancy";

export function SaveScenario({ kept, save }: Props): JSX.Element {
  const id = useUniqueId();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [same, setSame] = useState<Scenario | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const afterDrawing = useAfterDrawing();
  const name = typed.trim();
  const write = async (as: string): Promise<void> => {
    if (same !== null) afterDrawing(() => button.current?.focus());
    setSame(null);
    if (await save(as)) setTyped("");
  };
  const press = (): void => {
    const there = kept.find((one) => sameName(one.name, name));
    setWrong(name === "");
    if (name === "") afterDrawing(() => input.current?.focus());
    else if (there === undefined) void write(name);
    else setSame(there);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <div class={isWrong ? "wrong" : ""}>
        {isWrong && <NameProblem id={id} sentence={noName} />}
        <label for={id}>Save the form as</label>
        <div class="row">
          <input
            id={id}
            ref={input}
            class="grow"
            autocomplete="off"
            maxLength={longestScenarioName}
            placeholder="High occupancy"
            value={typed}
            {...(isWrong ? { "aria-invalid": true as const, "aria-describedby": `${id}-error` } : {})}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
              setSame(null);
            }}
          />
          <button type="submit" class="btn" ref={button}>
            Save
          </button>
        </div>
      </div>
      {same !== null && (
        <SameName
          question={`There is already a scenario called ${same.name}, saved ${whenWords(new Date(same.date), new Date())}. Nothing has been saved yet.`}
          replace={{ words: `Replace ${same.name}`, press: () => void write(same.name) }}
          both={{
            words: `Save as ${freeName(
              name,
              kept.map((one) => one.name),
            )}`,
            press: () =>
              void write(
                freeName(
                  name,
                  kept.map((one) => one.name),
                ),
              ),
          }}
          cancel={() => {
            setSame(null);
            afterDrawing(() => button.current?.focus());
          }}
        />
      )}
    </form>
  );
}
